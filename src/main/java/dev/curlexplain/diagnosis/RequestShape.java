package dev.curlexplain.diagnosis;

import dev.curlexplain.condition.Facts.Fact;
import dev.curlexplain.event.Event;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the last request carries and asks for, from its own lines ({@code > GET / HTTP/1.1}) or, where these are not shown, from
 * the options of the command.
 */
final class RequestShape {
    private static final List<String> BODY = List.of(
            "--data",
            "--data-raw",
            "--data-binary",
            "--data-urlencode",
            "--data-ascii",
            "--json",
            "--form",
            "--form-string",
            "--upload-file");

    /** Options that may bring in a body or another method that the command line does not show. */
    private static final List<String> OTHER_METHOD = List.of("--request", "--config");

    private static final List<String> RANGE = List.of("--range", "--continue-at", "--header", "--config");

    private static final Set<String> BODYLESS = Set.of("GET", "HEAD");

    private final List<Event> events;
    private final Optional<Fact> command;
    private final Function<String, Optional<Fact>> option;

    /**
     * @param lastAttempt its events
     * @param option of the command, by its long name
     */
    RequestShape(Stream<Event> lastAttempt, Optional<Fact> command, Function<String, Optional<Fact>> option) {
        this.events =
                lastAttempt.filter(e -> e.id().startsWith("http.request-")).toList();
        this.command = command;
        this.option = option;
    }

    /** {@code --data}: the option of the command that gives the request a body. */
    Optional<Fact> bodyOption() {
        return BODY.stream()
                .flatMap(name -> option.apply(name).map(typed -> new Fact(name, typed.lines())).stream())
                .findFirst();
    }

    /** Shown where the request has no body. */
    Optional<Fact> bodyless() {
        if (bodyOption().isPresent() && option.apply("--get").isEmpty()) {
            return Optional.empty();
        }
        Optional<Event> line = line();
        return line.isPresent()
                ? line.filter(l -> l.text("method").filter(BODYLESS::contains).isPresent())
                        .map(RequestShape::shown)
                : commandWithout(OTHER_METHOD);
    }

    /** Shown where the request asks for the whole and not for a range of bytes. */
    Optional<Fact> unranged() {
        Optional<Event> line = line();
        boolean ranged = events.stream()
                .anyMatch(e -> e.text("name").filter("Range"::equalsIgnoreCase).isPresent());
        return line.isPresent() ? line.filter(l -> !ranged).map(RequestShape::shown) : commandWithout(RANGE);
    }

    private Optional<Event> line() {
        return events.stream().filter(e -> e.is("http.request-line")).reduce((one, later) -> later);
    }

    private Optional<Fact> commandWithout(List<String> options) {
        return command.filter(
                c -> options.stream().noneMatch(o -> option.apply(o).isPresent()));
    }

    private static Fact shown(Event line) {
        return new Fact("yes", List.of(line.line()));
    }
}
