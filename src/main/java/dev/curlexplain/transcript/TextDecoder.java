package dev.curlexplain.transcript;

import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Bytes to text, in whatever a ticket came: Unicode in all its forms, the code pages of {@link CodePage}, or
 * several of them in one file, line by line. A line in no known encoding is read as Latin-1, which keeps every
 * byte as a character; UTF-8 that something damaged, and binary data, as UTF-8 with replacement characters.
 */
public final class TextDecoder {
    /** One control character in so many bytes or fewer is no text in any code page. */
    private static final int FEW_CONTROLS = 20;

    /** What is looked at to find a code page; longer texts tell no more. */
    private static final int SAMPLE = 16_384;

    private static final char MARK = '\ufeff';
    private static final int MARK_LENGTH = 4;

    private final byte[] bytes;
    private final StringBuilder text;

    private TextDecoder(byte[] bytes) {
        this.bytes = bytes;
        this.text = new StringBuilder(bytes.length);
    }

    /** Never fails; a byte order mark stays in the text as U+FEFF. */
    public static String decode(byte[] bytes) {
        Charset utf32 = markedUtf32(bytes);
        if (utf32 != null) {
            return MARK + new String(bytes, MARK_LENGTH, bytes.length - MARK_LENGTH, utf32);
        }
        boolean zeros = Utf16Line.indexOf(bytes, (byte) 0, 0) < bytes.length;
        Optional<String> utf8 = zeros ? Optional.empty() : CodePage.decode(bytes, StandardCharsets.UTF_8);
        return utf8.orElseGet(() -> new TextDecoder(bytes).byLine());
    }

    /** U+FEFF in four bytes. */
    private static Charset markedUtf32(byte[] bytes) {
        if (bytes.length % MARK_LENGTH != 0 || bytes.length == 0) {
            return null;
        }
        int mark = (bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        return mark == 0xfffe0000 ? Charset.forName("UTF-32LE") : mark == 0xfeff ? Charset.forName("UTF-32BE") : null;
    }

    private interface Reader {
        void utf16(int start, Utf16Line line);

        void other(byte[] line);
    }

    private String byLine() {
        Sample sample = new Sample();
        walk(sample);
        CodePage page = CodePage.of(sample.taken()).orElse(null);
        walk(new Reader() {
            @Override
            public void utf16(int start, Utf16Line line) {
                boolean little = line.order() == ByteOrder.LITTLE_ENDIAN;
                Charset charset = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
                text.append(new String(bytes, start, line.end() - start, charset));
            }

            @Override
            public void other(byte[] line) {
                boolean unicode = !isOfCodePage(line) || sample.utf8 && Utf8Bytes.isCut(line);
                text.append(unicode ? new String(line, StandardCharsets.UTF_8) : inCodePage(line, page));
            }
        });
        return text.toString();
    }

    private void walk(Reader reader) {
        ByteOrder order = null;
        for (int start = 0; start < bytes.length; ) {
            Optional<Utf16Line> wide = Utf16Line.at(bytes, start, order);
            order = wide.map(Utf16Line::order).orElse(null);
            int end = wide.map(Utf16Line::end)
                    .orElse(Math.min(bytes.length, Utf16Line.indexOf(bytes, (byte) '\n', start) + 1));
            if (wide.isPresent()) {
                reader.utf16(start, wide.get());
            } else {
                reader.other(Arrays.copyOfRange(bytes, start, end));
            }
            start = end;
        }
    }

    /** The first lines that are in some code page: one machine writes all of them in the same, as a rule. */
    private static final class Sample implements Reader {
        private final byte[] buffer = new byte[SAMPLE];
        private int length;

        /** Some line is UTF-8 beyond ASCII. */
        private boolean utf8;

        @Override
        public void utf16(int start, Utf16Line line) {
            // tells its encoding by itself
        }

        @Override
        public void other(byte[] line) {
            utf8 |= Utf8Bytes.sequences(line) > 0 && Utf8Bytes.strays(line) == 0;
            if (length < SAMPLE && isOfCodePage(line)) {
                int more = Math.min(line.length, SAMPLE - length);
                System.arraycopy(line, 0, buffer, length, more);
                length += more;
            }
        }

        byte[] taken() {
            return Arrays.copyOf(buffer, length);
        }
    }

    private static boolean isOfCodePage(byte[] line) {
        return Utf8Bytes.strays(line) > Utf8Bytes.sequences(line) && !looksBinary(line);
    }

    /** @param page that of the text as a whole, or null; a line in which another one reads well is in that one */
    private static String inCodePage(byte[] line, CodePage page) {
        byte[] sample = line.length > SAMPLE ? Arrays.copyOf(line, SAMPLE) : line;
        Optional<CodePage> likely = page != null && page.reads(sample) ? Optional.of(page) : CodePage.of(sample);
        return likely.or(() -> Optional.ofNullable(page))
                .flatMap(p -> p.decode(line))
                .orElseGet(() -> new String(line, StandardCharsets.ISO_8859_1));
    }

    private static boolean looksBinary(byte[] line) {
        long controls = 0;
        for (byte b : line) {
            if (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != 0x1b) {
                controls++;
            }
        }
        return controls * FEW_CONTROLS > line.length;
    }
}
