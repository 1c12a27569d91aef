package dev.curlexplain.event;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A release of curl as {@code User-Agent: curl/8.19.0} names it; patch levels do not count. */
public record Release(int major, int minor) implements Comparable<Release> {
    private static final Pattern NUMBERS = Pattern.compile("^(\\d{1,2})\\.(\\d{1,3})(?:\\.\\d{1,3})?(?:-DEV)?$");

    /**
     * @param version {@code 8.19}, {@code 8.19.0}, {@code 7.68.0-DEV}
     * @throws IllegalArgumentException where it is none of these
     */
    public static Release of(String version) {
        Matcher matcher = NUMBERS.matcher(version);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no release of curl: " + version);
        }
        return new Release(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    @Override
    public int compareTo(Release other) {
        return Comparator.comparingInt(Release::major)
                .thenComparingInt(Release::minor)
                .compare(this, other);
    }
}
