package dev.curlexplain.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Masks the secrets of one transcript. The same value has the same stand-in, {@code [secret-1]},
 * wherever it turns up again, so that the story stays readable.
 */
public final class Redactor {
    /** Shorter values are masked where they stand as secrets, but not searched for elsewhere. */
    private static final int TELLING_LENGTH = 8;

    private static final Pattern KEY_BEGIN = Pattern.compile("-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----");
    private static final Pattern KEY_END = Pattern.compile("-----END [A-Z ]{0,20}PRIVATE KEY-----");

    private final Map<String, String> standIns = new HashMap<>();
    private final List<String> lines;
    private final List<TreeMap<Integer, Integer>> spans = new ArrayList<>();
    private List<String> searched = List.of();

    private Redactor(List<String> lines) {
        this.lines = lines;
    }

    /** Learns the secrets of all lines. */
    public static Redactor of(List<String> lines) {
        Redactor redactor = new Redactor(lines);
        for (String line : lines) {
            TreeMap<Integer, Integer> found = spans(line);
            found.forEach((start, end) -> redactor.learn(line.substring(start, end)));
            redactor.spans.add(found);
        }
        redactor.searched = redactor.standIns.keySet().stream()
                .filter(s -> s.length() >= TELLING_LENGTH)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(s -> s))
                .toList();
        return redactor;
    }

    private static TreeMap<Integer, Integer> spans(String text) {
        TreeMap<Integer, Integer> found = new TreeMap<>();
        SecretRules.find(text, (start, end) -> found.merge(start, end, Math::max));
        return found;
    }

    private void learn(String secret) {
        standIns.computeIfAbsent(secret, unused -> "[secret-" + (standIns.size() + 1) + "]");
    }

    /** All lines, in order. The lines of a private key block say nothing but the key. */
    public List<MaskedLine> maskAll() {
        List<MaskedLine> masked = new ArrayList<>(lines.size());
        boolean inKey = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean begins = line.contains("-----") && KEY_BEGIN.matcher(line).find();
            boolean ends = line.contains("-----") && KEY_END.matcher(line).find();
            boolean key = inKey && !begins && !ends && !line.isBlank();
            masked.add(
                    key
                            ? new MaskedLine("[private key]", Map.of(line.strip(), "[private key]"))
                            : masked(line, spans.get(i)));
            inKey = (inKey || begins) && !ends;
        }
        return masked;
    }

    /** Any other text made from the lines, such as a command. */
    public String mask(String text) {
        return masked(text, spans(text)).text();
    }

    private MaskedLine masked(String text, TreeMap<Integer, Integer> found) {
        TreeMap<Integer, Integer> all = new TreeMap<>(found);
        for (String secret : searched) {
            for (int at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + secret.length())) {
                all.merge(at, at + secret.length(), Math::max);
            }
        }
        return all.isEmpty() ? new MaskedLine(text, Map.of()) : replaced(text, all);
    }

    private MaskedLine replaced(String text, TreeMap<Integer, Integer> found) {
        StringBuilder masked = new StringBuilder();
        Map<String, String> used = new LinkedHashMap<>();
        int at = 0;
        for (Map.Entry<Integer, Integer> span : found.entrySet()) {
            if (span.getValue() <= at) {
                continue;
            }
            int start = Math.max(at, span.getKey());
            String secret = text.substring(start, span.getValue());
            String standIn = standIns.getOrDefault(secret, "[secret]");
            used.put(secret, standIn);
            masked.append(text, at, start).append(standIn);
            at = span.getValue();
        }
        return new MaskedLine(masked.append(text.substring(at)).toString(), used);
    }
}
