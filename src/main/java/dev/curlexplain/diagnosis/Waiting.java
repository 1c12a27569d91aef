package dev.curlexplain.diagnosis;

import dev.curlexplain.condition.Facts.Fact;
import dev.curlexplain.conversation.Transfer;
import dev.curlexplain.event.Event;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * The time that passed between lines of a transfer, where {@code --trace-time} gives it. The stamps have no
 * date: a step back of most of a day is taken for midnight, a smaller one for lines out of order, and a wait of
 * a day or longer cannot be told from a shorter one.
 */
final class Waiting {
    private static final int BRIEF_SECONDS = 10;
    private static final Duration LONGEST_OVER_MIDNIGHT = Duration.ofHours(12);

    private final List<Event> stamped;

    Waiting(Transfer transfer) {
        stamped = transfer.events().stream()
                .filter(e -> Waiting.time(e).isPresent())
                .toList();
    }

    /** Seconds from the line before it to the first line of a failure, and these two lines. */
    Optional<Fact> before(Event failure) {
        int at = stamped.indexOf(failure);
        return at < 1 ? Optional.empty() : Optional.of(fact(stamped.get(at - 1), failure));
    }

    /** The longest time between two lines, in seconds, and these two lines. */
    Optional<Fact> longest() {
        Fact longest = null;
        Duration most = Duration.ZERO;
        for (int i = 1; i < stamped.size(); i++) {
            Duration wait = between(stamped.get(i - 1), stamped.get(i));
            if (wait.compareTo(most) > 0) {
                most = wait;
                longest = fact(stamped.get(i - 1), stamped.get(i));
            }
        }
        return Optional.ofNullable(longest);
    }

    private static Fact fact(Event one, Event later) {
        return new Fact(seconds(between(one, later)), List.of(one.line(), later.line()));
    }

    private static Duration between(Event one, Event later) {
        Duration wait = Duration.between(time(one).orElseThrow(), time(later).orElseThrow());
        if (!wait.isNegative()) {
            return wait;
        }
        Duration overMidnight = wait.plusDays(1);
        return overMidnight.compareTo(LONGEST_OVER_MIDNIGHT) < 0 ? overMidnight : Duration.ZERO;
    }

    private static Optional<LocalTime> time(Event event) {
        try {
            return Optional.ofNullable(event.stamp().time()).map(LocalTime::parse);
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** {@code 60.1}, {@code 0.02}: exact enough for a reader. */
    private static String seconds(Duration wait) {
        int places = wait.toSeconds() < BRIEF_SECONDS ? 3 : 1;
        BigDecimal seconds = BigDecimal.valueOf(wait.toNanos(), 9).setScale(places, RoundingMode.HALF_UP);
        return seconds.signum() == 0 ? "0" : seconds.stripTrailingZeros().toPlainString();
    }
}
