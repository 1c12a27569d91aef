package dev.curlexplain.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IndentationTest {
    @Test
    void whatAllLinesAreMovedByIsTakenOff() {
        assertThat(Indentation.remove(List.of("    HTTP/1.1 504 Gateway Timeout", "", "      indented", "    x")))
                .containsExactly("HTTP/1.1 504 Gateway Timeout", "", "  indented", "x");
        assertThat(Indentation.remove(List.of("\tone", "\t two"))).containsExactly("one", " two");
    }

    @Test
    void aLineAtTheMarginLeavesAllAsTheyAre() {
        List<String> lines = List.of("    one", "two");
        assertThat(Indentation.remove(lines)).isSameAs(lines);
        List<String> meter = List.of("  % Total    % Received", "  0     0    0     0");
        assertThat(Indentation.remove(meter)).isSameAs(meter);
    }
}
