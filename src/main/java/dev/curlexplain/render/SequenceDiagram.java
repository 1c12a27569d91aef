package dev.curlexplain.render;

import dev.curlexplain.render.Ladder.Actor;
import dev.curlexplain.render.Ladder.Arrow;
import dev.curlexplain.render.Ladder.Lifeline;
import dev.curlexplain.render.Ladder.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A ladder in the language of Mermaid, as GitHub and GitLab draw it from a fenced block. */
record SequenceDiagram(Ladder ladder) {
    /** Longer rows make a drawing that has to be scrolled sideways. */
    private static final int WIDEST = 60;

    private static final int MOST_ROWS = 3;

    /** All but these is written as its number: Mermaid's own syntax, HTML, and what renderers take for Markdown. */
    private static final Pattern SYNTAX = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd} .,/()?·✓✗…-]");

    /** The word that closes blocks, wherever it stands. */
    private static final Pattern END = Pattern.compile("(?i)\\be(?=nd\\b)");

    List<String> rows() {
        List<String> rows = new ArrayList<>(List.of("sequenceDiagram"));
        for (Lifeline lifeline : ladder.lifelines()) {
            String place = lifeline.place().isEmpty() ? "" : "<br/>" + text(lifeline.place());
            rows.add("    participant " + id(lifeline.actor()) + " as " + text(lifeline.name()) + place);
        }
        String all = ladder.lifelines().stream()
                .map(l -> id(l.actor()))
                .reduce((first, last) -> first.split(",")[0] + ',' + last)
                .orElse(id(Actor.CLIENT));
        for (Rung rung : ladder.rungs()) {
            rows.add("    Note over " + all + ": " + text(heading(rung)));
            rung.arrows().forEach(arrow -> rows.add("    " + arrow(arrow)));
        }
        return rows;
    }

    private static String heading(Rung rung) {
        String remark = rung.remark();
        return rung.step().symbol() + ' ' + rung.step().number() + ". "
                + rung.step().title() + (remark.isEmpty() ? "" : " - " + remark);
    }

    private static String arrow(Arrow arrow) {
        if (arrow.isNote()) {
            return "Note right of " + id(arrow.from()) + ": " + text(arrow.label());
        }
        String line = switch (arrow.fate()) {
            case SEEN -> "->>";
            case OPEN -> "-->>";
            case MISSING -> "--x";
            case FATAL -> "-x";
        };
        return id(arrow.from()) + line + id(arrow.to()) + ": " + text(arrow.label());
    }

    private static String id(Actor actor) {
        return actor.name().toLowerCase(Locale.ROOT);
    }

    /** Never empty, which Mermaid would not parse. */
    private static String text(String text) {
        List<String> rows = new Wrapping(WIDEST).rows(ControlPictures.of(text));
        String more = rows.size() > MOST_ROWS ? " …" : "";
        return rows.stream().limit(MOST_ROWS).map(SequenceDiagram::escaped).collect(Collectors.joining("<br/>")) + more;
    }

    private static String escaped(String row) {
        String letters = SYNTAX.matcher(row).replaceAll(r -> Matcher.quoteReplacement(number(r.group())));
        return END.matcher(letters).replaceAll(r -> number(r.group()));
    }

    private static String number(String character) {
        return "#" + character.codePointAt(0) + ';';
    }
}
