// The search of the site: for words, numbers, ids, and for whole lines that somebody pasted.
(function () {
  'use strict';

  var MOST = 40;
  var SHORTEST_PASTE = 8;
  var form = document.querySelector('form.search');
  var input = form.querySelector('input');
  var list = form.querySelector('ol');
  var entries = null;
  var waiting = 0;

  // 'Failed to connect to {host} port {port:int}' is said where its pieces stand in a line in this order.
  // '= ' marks those that say enough alone.
  function pieces(said) {
    var alone = said.indexOf('= ') === 0;
    var open = (alone ? said.slice(2) : said).toLowerCase().replace(/\{\{/g, '\u0001').replace(/\}\}/g, '\u0002');
    var parts = open.split(/\{[^{}]*\}/).map(function (part) {
      return part.replace(/\u0001/g, '{').replace(/\u0002/g, '}').trim();
    }).filter(Boolean);
    return { parts: parts, length: parts.join('').length, text: parts.join(' '), alone: alone };
  }

  function entry(row) {
    var words = ' ' + row[4].toLowerCase() + ' ';
    var title = row[2] || row[5][0];
    return {
      kind: row[0], id: row[1], title: title, path: row[3],
      key: row[1].toLowerCase(), names: ' ' + row[4] + ' ', words: words,
      text: (row[1] + ' ' + title).toLowerCase() + words,
      said: row[5].map(pieces)
    };
  }

  function standsIn(said, query) {
    var at = 0;
    return said.parts.every(function (part) {
      var found = query.indexOf(part, at);
      at = found + part.length;
      return found >= 0;
    });
  }

  function isWord(text, word) {
    return (' ' + text.replace(/[^\p{L}\p{N}_-]+/gu, ' ') + ' ').indexOf(' ' + word + ' ') >= 0;
  }

  // A number is meant whole: 5 is not in 56.
  function has(text, word) {
    return /^\d+$/.test(word) ? isWord(text, word) : text.indexOf(word) >= 0;
  }

  function score(entry, asked) {
    var best = 0;
    var sameExit = asked.code && entry.words.indexOf(' exit:' + asked.code + ' ') >= 0;
    if (entry.key === asked.query || entry.words.indexOf(' ' + asked.query + ' ') >= 0) {
      // -k is not -K.
      best = asked.text[0] === '-' && entry.names.indexOf(' ' + asked.text + ' ') >= 0 ? 1100 : 1000;
    } else if (sameExit && entry.id === 'curlcode') {
      best = asked.bare ? 1000 : 480;
    }
    if (asked.words.every(function (word) { return has(entry.text, word); })) {
      var whole = asked.words.filter(function (word) { return isWord(entry.text, word); }).length;
      best = Math.max(best, 300 + 300 * whole / asked.words.length);
    }
    entry.said.forEach(function (said) {
      if (said.text === asked.query) {
        best = Math.max(best, 1000);
      } else if (said.length >= SHORTEST_PASTE && standsIn(said, asked.query)) {
        var share = Math.min(1, said.length / asked.query.length);
        best = Math.max(best, 300 + 400 * share + (sameExit ? said.alone ? 150 : 100 : 0));
      } else if (asked.query.length >= 4 && said.text.indexOf(asked.query) >= 0) {
        best = Math.max(best, 280);
      } else if (asked.words.every(function (word) { return has(said.text, word); })) {
        best = Math.max(best, 150);
      }
    });
    return best;
  }

  function find(text) {
    var query = text.trim().toLowerCase().replace(/\s+/g, ' ');
    var code = /(?:curl:? ?\(?|curl error:? ?|exit(?: code)?:? ?)(\d{1,3})\b\)?/.exec(query);
    var asked = {
      text: text.trim(), query: query, words: query.split(' '),
      code: code && code[1], bare: code && code[0] === query
    };
    var hits = ranked(asked, score);
    return hits.length ? hits : ranked(asked, share);
  }

  // Where nothing has all words, what has half of them or more.
  function share(entry, asked) {
    var telling = asked.words.filter(function (word) { return word.length > 2; });
    var most = 0;
    [{ text: entry.text }].concat(entry.said).forEach(function (said) {
      most = Math.max(most, telling.filter(function (word) { return has(said.text, word); }).length);
    });
    return most >= 2 && most * 2 >= telling.length ? most : 0;
  }

  function ranked(asked, score) {
    return entries.map(function (entry, order) {
      return { entry: entry, order: order, score: score(entry, asked) };
    }).filter(function (hit) {
      return hit.score > 0;
    }).sort(function (one, other) {
      return other.score - one.score || one.order - other.order;
    });
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  }

  function item(hit) {
    var link = element('a', '', '');
    link.href = form.dataset.root + hit.entry.path;
    link.append(element('b', '', hit.entry.title), ' ', element('span', 'quiet', hit.entry.kind + ' ' + hit.entry.id));
    var row = document.createElement('li');
    row.append(link);
    return row;
  }

  function show() {
    var text = input.value;
    list.hidden = !text.trim();
    if (list.hidden || !entries) {
      return;
    }
    var hits = find(text);
    var rows = hits.slice(0, MOST).map(item);
    if (hits.length === 0) {
      rows.push(element('li', 'quiet', form.dataset.none));
    } else if (hits.length > MOST) {
      rows.push(element('li', 'quiet', form.dataset.more));
    }
    list.replaceChildren.apply(list, rows);
  }

  function load() {
    if (entries || document.querySelector('script.index')) {
      return;
    }
    var script = element('script', 'index', '');
    script.src = form.dataset.index;
    script.onload = function () {
      entries = window.curlexplainIndex.map(entry);
      show();
    };
    document.head.append(script);
  }

  function move(step) {
    var stops = [input].concat(Array.from(list.querySelectorAll('a')));
    var next = stops[stops.indexOf(document.activeElement) + step];
    if (next) {
      next.focus();
    }
  }

  input.addEventListener('focus', load);
  input.addEventListener('input', function () {
    load();
    clearTimeout(waiting);
    waiting = setTimeout(show, 100);
  });
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    show();
    var first = list.querySelector('a');
    if (first) {
      location.href = first.href;
    }
  });
  form.addEventListener('keydown', function (event) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape') {
      input.value = '';
      input.focus();
      show();
    }
  });
  document.addEventListener('keydown', function (event) {
    if (event.key === '/' && document.activeElement !== input && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      input.focus();
    }
  });

  // The same place in the other language.
  var language = document.querySelector('a.language');
  language.addEventListener('click', function () {
    language.hash = location.hash;
  });

  var asked = new URLSearchParams(location.search).get('q');
  if (asked) {
    input.value = asked;
    load();
  }
})();
