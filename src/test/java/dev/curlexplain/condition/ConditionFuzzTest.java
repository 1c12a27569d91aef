package dev.curlexplain.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A text is a condition, which then holds or not, or it is refused with a place in it. */
class ConditionFuzzTest {
    private record Happened(String id, int position) implements Occasion {
        @Override
        public Collection<Integer> lines() {
            return List.of(position);
        }

        @Override
        public List<String> values(String field) {
            return field.equals("direction") ? List.of("in", "out") : List.of();
        }
    }

    private static final Facts FACTS = new Facts() {
        @Override
        public List<Occasion> occasions(String event) {
            return switch (event) {
                case "tls.message" -> List.of(new Happened(event, 1));
                case "failure" -> List.of(new Happened(event, 2));
                case "tls.*" -> List.of(new Happened("tls.message", 1), new Happened("tls.alert", 3));
                default -> List.of();
            };
        }

        @Override
        public Optional<Fact> fact(String name) {
            return name.equals("port") ? Optional.of(new Fact("443", List.of(1))) : Optional.empty();
        }

        @Override
        public Optional<Fact> option(String longName) {
            return Optional.of(new Fact("1.2", List.of(3)));
        }
    };

    static Stream<byte[]> conditions() {
        return Stream.of(
                        "failure(how = reset, after = client-hello)",
                        "tls.message(direction = in) after tls.alert with no failure between or not (port > 80)",
                        "option(--tls-max) < 1.2 and status in (502, 503) and server ~ \"nginx\"",
                        "((((not not verbose))))")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("conditions")
    @DictionaryEntries({
        "failure",
        "tls.message",
        "option(--",
        " and ",
        " or ",
        "not ",
        " after ",
        " before ",
        " with no ",
        " between",
        " in (",
        "~",
        "!=",
        "<=",
        "tls.*"
    })
    @FuzzTest
    void parsesOrRefuses(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Condition condition;
        try {
            condition = ConditionParser.parse(text);
        } catch (ConditionException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            assertThat(refused.line()).isBetween(0, (int) text.lines().count() + 1);
            assertThat(refused.column()).isNotNegative();
            return;
        }
        References.of(condition);
        Evaluation.of(condition, FACTS).ifPresent(lines -> assertThat(lines).isSubsetOf(1, 2, 3));
    }
}
