package dev.curlexplain.knowledge;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The known name that an unknown one was probably meant to be. */
public final class Nearest {
    private Nearest() {}

    /** {@code "; did you mean 'tcp.connected'?"}, or nothing when none is near. */
    public static String hint(String unknown, Collection<String> known) {
        return of(unknown, known).map(name -> "; did you mean '" + name + "'?").orElse("");
    }

    /** The known names that come nearest, the nearest first, none that is far off. */
    public static List<String> several(String unknown, Collection<String> known, int limit) {
        int furthest = Math.max(2, unknown.length() / 3);
        Map<String, Integer> distances = new HashMap<>();
        for (String name : known) {
            if (Math.abs(name.length() - unknown.length()) <= furthest) {
                distances.put(name, distance(unknown.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)));
            }
        }
        return distances.entrySet().stream()
                .filter(e -> e.getValue() <= furthest)
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    static Optional<String> of(String unknown, Collection<String> known) {
        int furthest = Math.max(2, unknown.length() / 3);
        return known.stream()
                .filter(name -> Math.abs(name.length() - unknown.length()) <= furthest)
                .min(Comparator.<String>comparingInt(name -> distance(unknown, name))
                        .thenComparing(name -> name))
                .filter(name -> distance(unknown, name) <= furthest);
    }

    /** Levenshtein distance. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
