package dev.curlexplain.diagnosis;

import dev.curlexplain.condition.Facts.Fact;
import dev.curlexplain.event.Event;
import java.util.List;
import java.util.Optional;

/** The same {@code Authorization} header, sent on to another host after a redirect. */
final class CarriedLogin {
    /** A request's lines that matter here. */
    private record Request(Event host, Event login) {
        boolean hasBoth() {
            return host != null && login != null;
        }

        boolean goesOnIn(Request next) {
            return value(login).equals(value(next.login)) && !value(host).equalsIgnoreCase(value(next.host));
        }

        private static String value(Event field) {
            return field.text("value").orElse("").strip();
        }
    }

    private Request before;
    private Event host;
    private Event login;

    private CarriedLogin() {}

    /** The host that it went on to, and the lines of both requests. */
    static Optional<Fact> in(List<Event> events) {
        CarriedLogin carried = new CarriedLogin();
        for (Event event : events) {
            Optional<Fact> found = carried.see(event);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Fact> see(Event event) {
        if (event.is("http.following")) {
            before = new Request(host, login);
        } else if (event.is("http.request-line")) {
            host = null;
            login = null;
        } else if (isField(event, "host")) {
            host = event;
        } else if (isField(event, "authorization")) {
            login = event;
        } else if (event.is("http.request-end")) {
            return compared(new Request(host, login));
        }
        return Optional.empty();
    }

    private Optional<Fact> compared(Request now) {
        if (before == null || !before.hasBoth() || !now.hasBoth() || !before.goesOnIn(now)) {
            return Optional.empty();
        }
        return Optional.of(new Fact(
                now.host().text("value").orElse("").strip(),
                List.of(
                        before.host().line(),
                        before.login().line(),
                        now.host().line(),
                        now.login().line())));
    }

    private static boolean isField(Event event, String lowerCaseName) {
        return event.is("http.request-field")
                && event.text("name").map(lowerCaseName::equalsIgnoreCase).orElse(false);
    }
}
