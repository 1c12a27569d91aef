package dev.curlexplain.transcript;

import java.nio.ByteOrder;
import java.util.Optional;

/**
 * A line in UTF-16 among bytes of any kind: PowerShell's {@code >} writes UTF-16 with a mark, its {@code >>}
 * adds UTF-16 to whatever is there, and other programs add bytes to that. Every line tells for itself: in
 * UTF-16 its line feed, and all that is ASCII, has a zero byte on one and the same side.
 *
 * @param order little endian has the zeros behind, big endian in front
 * @param end behind its line feed, or the end of the bytes
 */
record Utf16Line(ByteOrder order, int end) {
    /** How far a line is looked at; the zeros of a longer one are there already. */
    private static final int GLANCE = 4_096;

    /** How far the end of a line is looked for, where it is not sure that the line is in UTF-16. */
    private static final int LONGEST_TRIED = 65_536;

    private static final int FEW = 4;

    /** So many bytes of ASCII in a row are no ideographs. */
    private static final int WORD = 8;

    /** @param before what the line before was in, null where that was not UTF-16 */
    static Optional<Utf16Line> at(byte[] bytes, int start, ByteOrder before) {
        int feed = indexOf(bytes, (byte) '\n', start);
        ByteOrder order = markedOrder(bytes, start);
        if (order == null) {
            order = orderByZeros(bytes, start, feed, before);
        }
        if (order == null && before != null && goesOn(bytes, start, feed, before)) {
            order = before;
        }
        return order == null
                ? Optional.empty()
                : Optional.of(new Utf16Line(order, lineEnd(bytes, start, bytes.length, order)));
    }

    private static ByteOrder markedOrder(byte[] bytes, int start) {
        if (start + 1 >= bytes.length) {
            return null;
        }
        int mark = (bytes[start] & 0xff) << 8 | bytes[start + 1] & 0xff;
        return mark == 0xfffe ? ByteOrder.LITTLE_ENDIAN : mark == 0xfeff ? ByteOrder.BIG_ENDIAN : null;
    }

    private static ByteOrder orderByZeros(byte[] bytes, int start, int feed, ByteOrder before) {
        int end = Math.min(feed, start + GLANCE);
        int behind = 0;
        int inFront = 0;
        for (int i = start; i < end; i++) {
            if (bytes[i] == 0) {
                behind += (i - start) & 1;
                inFront += ~(i - start) & 1;
            }
        }
        boolean even = ((feed - start) & 1) == 0;
        if (feed == bytes.length || feed > end) {
            return ofMajority(behind, inFront, (end - start) / FEW);
        }
        if (even && feed + 1 < bytes.length && bytes[feed + 1] == 0) {
            boolean evident = behind > inFront * FEW || before == ByteOrder.LITTLE_ENDIAN;
            return evident ? ByteOrder.LITTLE_ENDIAN : null;
        }
        if (!even && bytes[feed - 1] == 0) {
            boolean evident = inFront > 1 && inFront > behind * FEW || before == ByteOrder.BIG_ENDIAN;
            return evident ? ByteOrder.BIG_ENDIAN : null;
        }
        return ofMajority(behind, inFront, (end - start) / FEW);
    }

    /**
     * In the middle of UTF-16 the byte of a line feed may as well be half of a character, such as 上 (4E 0A); but
     * where words of ASCII come before it, it ends a line that somebody added in bytes.
     */
    private static boolean goesOn(byte[] bytes, int start, int feed, ByteOrder order) {
        int limit = Math.min(bytes.length, start + LONGEST_TRIED);
        int end = lineEnd(bytes, start, limit, order);
        boolean whole =
                end - start > 1 && isFeed(bytes, end - 2, order) || feed == bytes.length && (feed - start) % 2 == 0;
        return whole && (feed - start < 2 ? isHalfOfCharacter(bytes, start, feed) : !isPlain(bytes, start, feed));
    }

    /** Words of ASCII without a zero among them. */
    private static boolean isPlain(byte[] bytes, int start, int feed) {
        int run = 0;
        boolean words = false;
        for (int i = start; i < Math.min(feed, start + GLANCE); i++) {
            if (bytes[i] == 0) {
                return false;
            }
            run = bytes[i] >= ' ' ? run + 1 : 0;
            words |= run >= WORD;
        }
        return words;
    }

    /** The byte of a line feed that begins a line may be half of 上 (U+4E0A) or 《 (U+300A). */
    private static boolean isHalfOfCharacter(byte[] bytes, int start, int feed) {
        byte other = bytes[feed == start ? feed + 1 : start];
        return other == 0x4e || other == 0x30;
    }

    /** Without a line feed to go by, a good part of the bytes has to be zeros of one side. */
    private static ByteOrder ofMajority(int behind, int inFront, int many) {
        if (behind > 1 && behind >= many && behind > inFront * FEW) {
            return ByteOrder.LITTLE_ENDIAN;
        }
        return inFront > 1 && inFront >= many && inFront > behind * FEW ? ByteOrder.BIG_ENDIAN : null;
    }

    private static int lineEnd(byte[] bytes, int start, int limit, ByteOrder order) {
        for (int i = start; i + 1 < limit; i += 2) {
            if (isFeed(bytes, i, order)) {
                return i + 2;
            }
        }
        return limit;
    }

    private static boolean isFeed(byte[] bytes, int index, ByteOrder order) {
        int low = order == ByteOrder.LITTLE_ENDIAN ? index : index + 1;
        int high = order == ByteOrder.LITTLE_ENDIAN ? index + 1 : index;
        return index >= 0 && bytes[low] == '\n' && bytes[high] == 0;
    }

    static int indexOf(byte[] bytes, byte wanted, int start) {
        int i = start;
        while (i < bytes.length && bytes[i] != wanted) {
            i++;
        }
        return i;
    }
}
