package dev.curlexplain.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Line numbers as people write them: {@code 5, 8-9}. */
public record LineRanges(List<Range> ranges) {
    /** {@code 8-9}, or {@code 5} when first and last are the same. */
    public record Range(int first, int last) {
        @Override
        public String toString() {
            return first == last ? Integer.toString(first) : first + "-" + last;
        }
    }

    public static LineRanges of(Collection<Integer> lines) {
        List<Range> ranges = new ArrayList<>();
        for (int line : new TreeSet<>(lines)) {
            Range before = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (before != null && before.last() + 1 == line) {
                ranges.set(ranges.size() - 1, new Range(before.first(), line));
            } else {
                ranges.add(new Range(line, line));
            }
        }
        return new LineRanges(List.copyOf(ranges));
    }

    /** Whether it is one line and no more, which English has another word for. */
    public boolean isSingle() {
        return ranges.size() == 1 && ranges.get(0).first() == ranges.get(0).last();
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    @Override
    public String toString() {
        return ranges.stream().map(Range::toString).collect(Collectors.joining(", "));
    }
}
