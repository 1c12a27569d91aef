package dev.curlexplain.transcript;

import java.util.Arrays;

/** How much of some bytes is UTF-8. */
final class Utf8Bytes {
    private static final int MOST_FOLLOWING = 3;

    private Utf8Bytes() {}

    /**
     * Characters beyond ASCII. Of those of two bytes only the common ones count: pairs of bytes of the Chinese and
     * Korean code pages happen to be others.
     */
    static int sequences(byte[] bytes) {
        return count(bytes, true);
    }

    /** Bytes that stand in no character. */
    static int strays(byte[] bytes) {
        return count(bytes, false);
    }

    /** Whether it would be UTF-8, had it not been cut in the middle of a character at one of its ends. */
    static boolean isCut(byte[] line) {
        int start = 0;
        while (start < line.length && (line[start] & 0xc0) == 0x80) {
            start++;
        }
        int end = line.length;
        while (end > start && (line[end - 1] == '\n' || line[end - 1] == '\r')) {
            end--;
        }
        int last = end;
        while (last > start && (line[last - 1] & 0xc0) == 0x80) {
            last--;
        }
        boolean cutAtEnd = last > start && line[last - 1] < 0 && following(line, last - 1) == 0;
        return start <= MOST_FOLLOWING
                && end - last < MOST_FOLLOWING
                && strays(Arrays.copyOfRange(line, start, cutAtEnd ? last - 1 : end)) == 0;
    }

    private static int count(byte[] bytes, boolean sequences) {
        int whole = 0;
        int strays = 0;
        for (int i = 0; i < bytes.length; i++) {
            int follow = following(bytes, i);
            if (follow > 0) {
                boolean odd = follow == 1 && !isCommonLead(bytes[i]);
                whole += odd ? 0 : 1;
                strays += odd ? 2 : 0;
                i += follow;
            } else if (bytes[i] < 0) {
                strays++;
            }
        }
        return sequences ? whole : strays;
    }

    /** Of the letters of Western Europe or of Russian. */
    private static boolean isCommonLead(byte lead) {
        int b = lead & 0xff;
        return b == 0xc2 || b == 0xc3 || b == 0xc5 || b == 0xd0 || b == 0xd1;
    }

    /** How many continuation bytes belong to the lead byte here; 0 for none, or where one is missing. */
    private static int following(byte[] bytes, int lead) {
        int b = bytes[lead] & 0xff;
        int follow = b >= 0xc2 && b < 0xe0 ? 1 : (b & 0xf0) == 0xe0 ? 2 : (b & 0xf8) == 0xf0 ? 3 : 0;
        for (int i = 1; i <= follow; i++) {
            if (lead + i >= bytes.length || (bytes[lead + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return follow;
    }
}
