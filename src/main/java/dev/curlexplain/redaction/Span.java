package dev.curlexplain.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** A stretch of a view's text, {@code [start, end)}. */
record Span(int start, int end) {
    private static final Comparator<Span> OUTER_FIRST =
            Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder());

    /**
     * Where secrets are found, without those that are masked already; what overlaps is one.
     *
     * @param finder reports them, in any order
     */
    static List<Span> in(View view, Consumer<Found> finder) {
        List<Span> found = new ArrayList<>();
        finder.accept((start, end) -> {
            if (start < end) {
                found.add(new Span(start, end));
            }
        });
        found.sort(OUTER_FIRST);
        List<Span> apart = new ArrayList<>();
        for (Span span : found) {
            int last = apart.size() - 1;
            if (last >= 0 && span.start < apart.get(last).end) {
                apart.set(last, new Span(apart.get(last).start, Math.max(apart.get(last).end, span.end)));
            } else {
                apart.add(span);
            }
        }
        apart.removeIf(span -> StandIns.isMasked(view.text().substring(span.start, span.end)));
        return apart;
    }
}
