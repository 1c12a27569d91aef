package dev.curlexplain.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarginLayoutTest {
    private static final List<NotedLine> LINES = List.of(
            line(1, "* Trying 192.0.2.1:443...", "주소 하나에 연결을 시도한다. 여러 번 나와도 정상이다."),
            line(2, "* Recv failure: Connection reset by peer", "The other end cut the connection with a RST packet."),
            line(3, "no note", ""),
            line(4, "x".repeat(200), "A line that is longer than any terminal is wide."));

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 140})
    void notesStandInOneColumn(int columns) {
        List<Integer> beginnings = new ArrayList<>();
        for (MarginRow row : rows(LINES, columns)) {
            if (!row.note().isEmpty()) {
                beginnings.add(DisplayWidth.of(row.text() + row.gap()));
                assertThat(row.note()).startsWith("# ");
            }
        }
        assertThat(beginnings).hasSizeGreaterThanOrEqualTo(3);
        assertThat(beginnings.stream().distinct()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 140})
    void noRowIsWiderThanTheTerminal(int columns) {
        assertThat(rows(LINES, columns)).allMatch(row -> DisplayWidth.of(row.toString()) <= columns);
    }

    @Test
    void aLineWithoutNoteStandsAlone() {
        assertThat(rows(LINES, 80)).contains(new MarginRow(" 3", "no note", "", ""));
    }

    @Test
    void aRowThatGoesOnEndsWithoutBlanks() {
        List<NotedLine> longLine = List.of(line(1, "word ".repeat(60) + "end", "A note."));
        assertThat(rows(longLine, 80))
                .hasSizeGreaterThan(3)
                .noneMatch(row -> row.toString().endsWith(" "));
    }

    @Test
    void numbersStandOnceAndInOrder() {
        assertThat(rows(LINES, 80).stream().map(r -> r.number().strip()).filter(n -> !n.isEmpty()))
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    void aHundredThousandLinesTakeNoQuadraticTime() {
        List<NotedLine> lines = IntStream.rangeClosed(1, 100_000)
                .mapToObj(i ->
                        line(i, "< Header-" + i + ": value", "What the header number " + i + " means, at some length."))
                .toList();
        Assertions.assertTimeout(
                Duration.ofSeconds(15), () -> assertThat(rows(lines, 100)).hasSizeGreaterThanOrEqualTo(100_000));
    }

    private static NotedLine line(int number, String text, String note) {
        return new NotedLine(number, text, note, 0);
    }

    private static List<MarginRow> rows(List<NotedLine> lines, int columns) {
        MarginLayout layout = MarginLayout.of(lines, columns);
        return lines.stream().flatMap(l -> layout.rows(l, l.note()).stream()).toList();
    }
}
