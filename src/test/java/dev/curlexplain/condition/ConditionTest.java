package dev.curlexplain.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {
    private record Happened(String id, int position, Map<String, String> fields) implements Occasion {
        @Override
        public Collection<Integer> lines() {
            return List.of(position + 1);
        }

        @Override
        public List<String> values(String field) {
            return fields.containsKey(field) ? List.of(fields.get(field)) : List.of();
        }
    }

    private record Told(List<Occasion> all, Map<String, String> named, Map<String, String> options) implements Facts {
        @Override
        public List<Occasion> occasions(String event) {
            return all.stream()
                    .filter(o -> o.id().equals(event) || event.equals("tls.*") && o.id().startsWith("tls."))
                    .toList();
        }

        @Override
        public Optional<Fact> fact(String name) {
            return Optional.ofNullable(named.get(name)).map(v -> new Fact(v, List.of()));
        }

        @Override
        public Optional<Fact> option(String longName) {
            return Optional.ofNullable(options.get(longName)).map(v -> new Fact(v, List.of(1)));
        }
    }

    private static final Facts FACTS = new Told(
            List.of(
                    new Happened("tls.message", 2, Map.of("direction", "out", "message", "client-hello")),
                    new Happened("tls.message", 3, Map.of("direction", "in", "message", "server-hello")),
                    new Happened("failure", 5, Map.of("errno", "ECONNRESET", "reason", "Connection reset by peer"))),
            Map.of("port", "8443", "exitCode", "35"),
            Map.of("--tls-max", "1.0", "--insecure", ""));

    private static Optional<Collection<Integer>> evaluate(String condition) {
        return Evaluation.of(ConditionParser.parse(condition), FACTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "failure",
                "failure(errno = ECONNRESET)",
                "failure(errno = econnreset)",
                "failure(errno in (EPIPE, ECONNRESET))",
                "failure(errno) and not failure(alert)",
                "failure(reason ~ \"RESET by\")",
                "failure after tls.message(direction = out)",
                "tls.message before failure",
                "tls.message(message = client-hello) before failure",
                "tls.*",
                "option(--insecure)",
                "option(--tls-max) < 1.2",
                "option(--tls-max) <= 1.0 and port = 8443",
                "exitCode in (35, 56) or port = 1",
                "not (option(--http2) or port = 443)",
                "port > 1024 and port != 9000",
            })
    void holds(String condition) {
        assertThat(evaluate(condition)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "failure(errno = EPIPE)",
                "failure(alert = handshake-failure)",
                "failure after tls.message(direction = out) with no tls.message(direction = in) between",
                "failure before tls.message",
                "option(--http2)",
                "option(--tls-max) > 1.0",
                "host = a.test",
                "http.*",
            })
    void doesNotHold(String condition) {
        assertThat(evaluate(condition)).isEmpty();
    }

    @Test
    void evidenceIsWhatMadeItHold() {
        assertThat(evaluate("failure after tls.message(direction = out) and option(--tls-max) < 1.2"))
                .hasValueSatisfying(lines -> assertThat(lines).containsExactly(1, 3, 6));
    }

    @ParameterizedTest
    @CsvSource({"failure(, 8", "failure and, 11", "failure) , 7", "a b, 2"})
    void errorsPointAtTheirPlace(String condition, int column) {
        assertThatThrownBy(() -> ConditionParser.parse(condition))
                .isInstanceOfSatisfying(
                        ConditionException.class, e -> assertThat(e.column()).isEqualTo(column));
    }
}
