package dev.curlexplain.explanation;

import dev.curlexplain.event.Event;

/** Which connection a line is about, as far as curl numbers them. */
final class ConnectionNumbers {
    private Integer current;

    void see(Event event) {
        if (event.stamp().connection() != null) {
            current = event.stamp().connection();
        } else {
            event.number("connection").ifPresent(number -> current = number.intValue());
        }
    }

    Integer current() {
        return current;
    }
}
