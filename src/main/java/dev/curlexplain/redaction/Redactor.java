package dev.curlexplain.redaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Masks the secrets of one transcript. The same value has the same stand-in, {@code [secret-1~32]},
 * wherever and in whatever form it turns up again, so that the story stays readable.
 */
public final class Redactor {
    private final List<String> lines;
    private final Map<Integer, Cuts> cuts = new HashMap<>();
    private final Set<String> secrets = new LinkedHashSet<>();
    private final StandIns standIns;
    private final Pseudonyms pseudonyms = new Pseudonyms();

    /** Null where they may be shown. */
    private final Identities identities;

    private KnownValues known;

    private Redactor(List<String> lines, Identities identities) {
        this.lines = lines;
        this.identities = identities;
        this.standIns = new StandIns(StandIns.highest(lines));
    }

    /** Learns the secrets of all lines, then finds them wherever else they are. */
    public static Redactor of(List<String> lines) {
        return of(lines, null);
    }

    /**
     * Replaces also who and where: hosts, addresses, users, names in certificates.
     *
     * @param hosts that the lines are known to name
     */
    public static Redactor anonymizing(List<String> lines, Collection<String> hosts) {
        return of(lines, new Identities(hosts));
    }

    private static Redactor of(List<String> lines, Identities identities) {
        Redactor redactor = new Redactor(lines, identities);
        Reading reading = new Reading(lines);
        reading.read(redactor.new Learning());
        redactor.known = KnownValues.of(redactor.secrets);
        if (!redactor.secrets.isEmpty() || identities != null) {
            reading.read(redactor.new Recognizing());
        }
        return redactor;
    }

    /** All lines, in order. */
    public List<MaskedLine> maskAll() {
        List<MaskedLine> masked = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Cuts ofLine = cuts.get(i);
            masked.add(
                    ofLine == null
                            ? new MaskedLine(lines.get(i), Map.of())
                            : ofLine.applied(lines.get(i), this::standIn));
        }
        return masked;
    }

    /** Any other text made from the lines, such as a command. */
    public String mask(String text) {
        Cuts ofText = new Cuts();
        View view = DecodedView.of(0, text);
        for (View layer : layers(view)) {
            for (Span span : Span.in(layer, found -> {
                SecretRules.find(layer, found);
                known.find(layer, found);
            })) {
                cut(layer, span, Kind.SECRET, 0, ofText);
            }
            names(layer, ofText);
        }
        return ofText.applied(text, this::standIn).text();
    }

    private String standIn(Kind kind, String value) {
        return kind == Kind.SECRET ? standIns.of(value) : pseudonyms.of(kind, value);
    }

    private void names(View view, Cuts into) {
        if (identities != null) {
            identities.find(view, (start, end, kind) -> cut(view, new Span(start, end), kind, 0, into));
        }
    }

    /** The text, and the same with what was encoded for a URL decoded. */
    private static List<View> layers(View view) {
        View decoded = DecodedView.percentDecoded(view);
        return decoded == null ? List.of(view) : List.of(view, decoded);
    }

    private void cut(View view, Span span, Kind kind, int rank, Cuts into) {
        String value = view.text().substring(span.start(), span.end());
        view.places(span.start(), span.end(), (line, start, end, shown, inColumns) -> {
            Cuts target = into == null ? cuts.computeIfAbsent(line, unused -> new Cuts()) : into;
            target.add(new Cuts.Cut(start, end, shown, value, kind, inColumns, rank));
        });
    }

    /** The first reading. */
    private final class Learning implements Reading.Reader {
        private final Dialogues dialogues = new Dialogues();

        @Override
        public boolean line(View line) {
            int end = Characters.trimmedEnd(line.text(), 0, line.text().length());
            return learn(line, true, 0) >= end - 1 && end > 0;
        }

        @Override
        public void wrapped(View line) {
            learn(line, false, 2);
        }

        @Override
        public void dump(View dump, boolean bytes) {
            learn(dump, bytes, 2);
            View unescaped = bytes ? DecodedView.unescaped(dump) : null;
            if (unescaped != null) {
                learn(unescaped, false, 2);
            }
        }

        @Override
        public void joined(View dumps) {
            learn(dumps, false, 4);
        }

        private int learn(View view, boolean goesOn, int rank) {
            int last = -1;
            for (View layer : layers(view)) {
                if (identities != null) {
                    identities.learn(layer);
                }
                List<Span> spans = Span.in(layer, found -> {
                    SecretRules.find(layer, found);
                    if (goesOn && layer == view) {
                        dialogues.see(layer, found);
                    }
                });
                for (Span span : spans) {
                    secrets.add(layer.text().substring(span.start(), span.end()));
                    cut(layer, span, Kind.SECRET, layer == view ? rank : rank + 1, null);
                    last = layer == view ? Math.max(last, span.end()) : last;
                }
            }
            return last;
        }
    }

    /** The second reading. */
    private final class Recognizing implements Reading.Reader {
        @Override
        public boolean line(View line) {
            recognize(line);
            return false;
        }

        @Override
        public void wrapped(View line) {
            recognize(line);
        }

        @Override
        public void dump(View dump, boolean bytes) {
            recognize(dump);
        }

        @Override
        public void joined(View dumps) {
            recognize(dumps);
        }

        private void recognize(View view) {
            for (View layer : layers(view)) {
                for (Span span : Span.in(layer, found -> known.find(layer, found))) {
                    cut(layer, span, Kind.SECRET, 0, null);
                }
                names(layer, null);
            }
        }
    }
}
