package dev.curlexplain.render;

import dev.curlexplain.render.Ladder.Actor;
import dev.curlexplain.render.Ladder.Arrow;
import dev.curlexplain.render.Ladder.Fate;
import dev.curlexplain.render.Ladder.Lifeline;
import dev.curlexplain.render.Ladder.Rung;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where each part of a ladder stands on a drawing; all numbers are pixels of an unscaled drawing. */
public final class LadderDrawing {
    /** @param className how it is drawn: {@code name}, {@code place}, {@code step passed}, {@code label fatal}, ... */
    public record Text(int x, int y, String className, String text) {}

    /** A line with its head: a triangle, or a cross where it did not arrive. */
    public record Line(int x1, int x2, int y, String className, String head) {}

    /** @param line whether it is an actor's box, with a lifeline below */
    public record Box(int x, int y, int width, int height, String className) {}

    /** A lifeline, from the actor's box to the end. */
    public record Pole(int x, int y) {}

    static final int WIDTH = 800;

    private static final int EDGE = 92;
    private static final int ACTOR_WIDTH = 168;
    private static final int ACTOR_ROW = 16;
    private static final int STEP_HEIGHT = 26;
    private static final int ROW = 17;
    private static final int HEAD = 8;

    /** Of a column of a terminal, at the size of the labels. */
    private static final double COLUMN_WIDTH = 7.2;

    /** Of capitals, which a box is to hold as well. */
    private static final double WIDEST_COLUMN = 8.1;

    private final Map<Actor, Integer> positions = new EnumMap<>(Actor.class);
    private final List<Box> boxes = new ArrayList<>();
    private final List<Pole> poles = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private int y;

    LadderDrawing(Ladder ladder) {
        int gaps = Math.max(1, ladder.lifelines().size() - 1);
        for (Lifeline lifeline : ladder.lifelines()) {
            positions.put(lifeline.actor(), EDGE + positions.size() * (WIDTH - 2 * EDGE) / gaps);
        }
        actors(ladder.lifelines());
        for (Rung rung : ladder.rungs()) {
            step(rung);
            rung.arrows().forEach(this::arrow);
            y += rung.arrows().isEmpty() ? 4 : 10;
        }
    }

    private void actors(List<Lifeline> lifelines) {
        int most = 0;
        for (Lifeline lifeline : lifelines) {
            int x = positions.get(lifeline.actor());
            List<String> places = rows(lifeline.place(), ACTOR_WIDTH - 12, 2);
            texts.add(new Text(x, 20, "name", lifeline.name()));
            for (int i = 0; i < places.size(); i++) {
                texts.add(new Text(x, 20 + (i + 1) * ACTOR_ROW, "place", places.get(i)));
            }
            most = Math.max(most, places.size());
        }
        y = 30 + most * ACTOR_ROW;
        for (int x : positions.values()) {
            boxes.add(new Box(x - ACTOR_WIDTH / 2, 1, ACTOR_WIDTH, y - 1, "actor"));
            poles.add(new Pole(x, y));
        }
        y += 12;
    }

    private void step(Rung rung) {
        String mark = rung.step().mark();
        boxes.add(new Box(0, y, WIDTH, STEP_HEIGHT, "band"));
        texts.add(new Text(10, y + 18, "step " + mark, rung.step().symbol()));
        texts.add(new Text(
                30,
                y + 18,
                "step " + mark,
                rung.step().number() + ". " + rung.step().title()));
        if (!rung.remark().isEmpty()) {
            texts.add(new Text(WIDTH - 10, y + 18, "remark " + mark, rung.remark()));
        }
        y += STEP_HEIGHT;
    }

    private void arrow(Arrow arrow) {
        String fate = arrow.fate().name().toLowerCase(Locale.ROOT);
        int x1 = positions.get(arrow.from());
        int x2 = positions.get(arrow.to());
        if (arrow.isNote()) {
            note(arrow.label(), x1, fate);
            return;
        }
        for (String row : rows(arrow.label(), Math.abs(x2 - x1) - 40, 3)) {
            y += ROW;
            texts.add(new Text((x1 + x2) / 2, y + 2, "label " + fate, row));
        }
        y += 10;
        int direction = x2 > x1 ? 1 : -1;
        int end = arrow.fate() == Fate.MISSING ? x1 + (x2 - x1) * 3 / 4 : x2 - direction;
        lines.add(new Line(x1, end, y, "arrow " + fate, head(arrow.fate(), end, direction)));
        y += 4;
    }

    /** SVG path data: a triangle that points to the end, or a cross. */
    private String head(Fate fate, int x, int direction) {
        int back = x - direction * HEAD;
        return fate == Fate.MISSING
                ? "M" + (x - 6) + ' ' + (y - 6) + "l12 12m0 -12l-12 12"
                : "M" + x + ' ' + y + 'L' + back + ' ' + (y - 5) + 'V' + (y + 5) + 'Z';
    }

    private void note(String label, int x, String fate) {
        List<String> rows = rows(label, WIDTH - EDGE - 40, 3);
        int widest = rows.stream().mapToInt(DisplayWidth::of).max().orElse(0);
        int left = x - ACTOR_WIDTH / 2;
        int width = Math.max(ACTOR_WIDTH, (int) (widest * WIDEST_COLUMN) + 24);
        boxes.add(new Box(left, y + 8, Math.min(width, WIDTH - left), rows.size() * ROW + 9, "note " + fate));
        for (String row : rows) {
            y += ROW;
            texts.add(new Text(left + 12, y + 8, "noted " + fate, row));
        }
        y += 17;
    }

    /** Rows that fit the width; what does not fit the last one is cut off. */
    private static List<String> rows(String text, int width, int most) {
        if (text.isBlank()) {
            return List.of();
        }
        List<String> rows = new Wrapping((int) (width / COLUMN_WIDTH)).rows(ControlPictures.of(text));
        if (rows.size() <= most) {
            return rows;
        }
        List<String> kept = new ArrayList<>(rows.subList(0, most));
        kept.set(most - 1, kept.get(most - 1) + " …");
        return kept;
    }

    public int getWidth() {
        return WIDTH;
    }

    public int getHeight() {
        return y;
    }

    public List<Box> getBoxes() {
        return boxes;
    }

    public List<Pole> getPoles() {
        return poles;
    }

    public List<Line> getLines() {
        return lines;
    }

    public List<Text> getTexts() {
        return texts;
    }
}
