package dev.curlexplain.event;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows below {@code => Send header, 78 bytes (0x4e)}: text of {@code --trace-ascii} ({@code 0000: GET /
 * HTTP/1.1}) or bytes of {@code --trace} ({@code 0000: 47 45 54 20 ... GET /}).
 */
final class DumpRows {
    /** {@code --trace-ascii} cuts rows at 64 characters, {@code --trace} at 16 bytes. */
    private static final int TEXT_WIDTH = 64;

    private static final Pattern HEX = Pattern.compile("^((?:[0-9a-f]{2} ){1,16})");

    private boolean active;
    private boolean header;
    private boolean sent;
    private boolean ssl;
    private boolean full;
    private long next;

    /** As the heading tells it: a number, unless it is too long for one. */
    private Object bytes;

    /** @param heading {@code <= Recv header, 17 bytes (0x11)} */
    Statement begin(String heading) {
        active = true;
        full = false;
        sent = heading.startsWith("=>");
        header = heading.contains(" header,");
        ssl = heading.contains(" SSL data,");
        bytes = Digits.number(heading.substring(heading.indexOf(", ") + 2, heading.indexOf(" bytes")));
        return new Statement("trace.dump")
                .with("direction", sent ? "out" : "in")
                .with("data", ssl ? "ssl" : header ? "header" : "body")
                .with("bytes", bytes);
    }

    void end() {
        active = false;
    }

    boolean isActive() {
        return active;
    }

    boolean isHeader() {
        return header;
    }

    boolean isSent() {
        return sent;
    }

    boolean isSsl() {
        return ssl;
    }

    /**
     * Whether this row begins a header line; if not it goes on with the one above. Behind a full row that ends its line the
     * offset leaps over the CR LF, which has no place in it.
     *
     * @param offset of the row's first byte in its block
     */
    boolean beginsLine(long offset, String row) {
        boolean begins = !full || offset > next;
        String text = text(row);
        full = isHex(row) ? !text.endsWith("\n") : text.length() == TEXT_WIDTH;
        next = offset + text.length();
        return begins;
    }

    /**
     * The header line that a row begins. {@code --trace-ascii} leaves out the CR LF at its end and shows a lone LF as
     * a dot; the block's length tells that dot from one of the value's own.
     *
     * @param offset of the row's first byte in its block
     */
    String headerLine(long offset, String row) {
        String text = text(row);
        boolean lineFeedShown = !sent
                && !isHex(row)
                && text.endsWith(".")
                && Long.valueOf(offset + text.length()).equals(bytes)
                && !full;
        return lineFeedShown ? text.substring(0, text.length() - 1) : text;
    }

    private static String text(String row) {
        Matcher hex = HEX.matcher(row);
        if (!hex.find() || row.length() < 48) {
            return row;
        }
        StringBuilder text = new StringBuilder();
        for (String pair : hex.group(1).trim().split(" ")) {
            text.append((char) Integer.parseInt(pair, 16));
        }
        return text.toString();
    }

    private static boolean isHex(String row) {
        return row.length() >= 48 && HEX.matcher(row).find();
    }
}
