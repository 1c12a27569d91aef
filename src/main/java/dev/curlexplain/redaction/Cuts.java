package dev.curlexplain.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** What is to be cut out of one line, and put in its place. */
final class Cuts {
    /**
     * @param shown what stands here of the value
     * @param value the whole value, which may go over lines
     * @param inColumns whether each character is to be replaced by one
     * @param rank of two at one place the higher counts, of two as high the one with the longer value
     */
    record Cut(int start, int end, String shown, String value, Kind kind, boolean inColumns, int rank) {}

    private static final Comparator<Cut> ORDER = Comparator.comparingInt(Cut::start)
            .thenComparing(Comparator.comparingInt(Cut::end).reversed())
            .thenComparing(Cut::kind)
            .thenComparing(Comparator.comparingInt(Cut::rank).reversed())
            .thenComparing(
                    Comparator.<Cut>comparingInt(cut -> cut.value().length()).reversed());

    private final List<Cut> cuts = new ArrayList<>(2);

    void add(Cut cut) {
        cuts.add(cut);
    }

    /** @param standIn what stands for a value */
    MaskedLine applied(String line, BiFunction<Kind, String, String> standIn) {
        StringBuilder masked = new StringBuilder(line.length());
        Map<String, String> used = new LinkedHashMap<>();
        int at = 0;
        for (Cut cut : merged(line)) {
            String whole = standIn.apply(cut.kind(), cut.value());
            String stars = cut.inColumns() ? stars(line, cut) : whole;
            masked.append(line, at, cut.start()).append(stars);
            at = cut.end();
            used.put(cut.shown(), whole);
            used.put(line.substring(cut.start(), cut.end()), stars);
        }
        return new MaskedLine(masked.append(line.substring(at)).toString(), used);
    }

    /** Of cuts inside each other the outer one; cuts that overlap are one. */
    private List<Cut> merged(String line) {
        cuts.sort(ORDER);
        List<Cut> merged = new ArrayList<>();
        for (Cut cut : cuts) {
            Cut last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || cut.start() >= last.end()) {
                merged.add(cut);
            } else if (cut.end() > last.end()) {
                String both = line.substring(last.start(), cut.end());
                boolean columns = last.inColumns() || cut.inColumns();
                Kind kind = cut.kind() == Kind.SECRET ? cut.kind() : last.kind();
                merged.set(merged.size() - 1, new Cut(last.start(), cut.end(), both, both, kind, columns, last.rank()));
            }
        }
        return merged;
    }

    private static String stars(String line, Cut cut) {
        StringBuilder stars = new StringBuilder();
        for (int i = cut.start(); i < cut.end(); i++) {
            stars.append(line.charAt(i) == ' ' ? ' ' : '*');
        }
        return stars.toString();
    }
}
