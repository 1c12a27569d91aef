package dev.curlexplain.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What secrets stand in besides curl's own lines, and what only looks as if it carried one. */
class CarriersTest {
    private static final String ALNUM = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int PIECE = 8;

    private final Random random = new Random(17);

    private static Stream<String> lines(String resource) throws IOException {
        try (InputStream in = CarriersTest.class.getResourceAsStream("/redaction/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("# ")).toList().stream();
        }
    }

    static Stream<Arguments> carriers() throws IOException {
        return lines("carriers.txt").flatMap(line -> {
            int tab = line.indexOf('\t');
            String text = line.substring(tab + 1).translateEscapes();
            return line.substring(0, tab).chars().mapToObj(kind -> Arguments.of((char) kind, text));
        });
    }

    private String pick(String alphabet, int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))))
                .collect(Collectors.joining());
    }

    private String secret(char kind) {
        return switch (kind) {
            case 'r' -> pick(ALNUM, 23) + random.nextInt(10);
            case 's' ->
                pick(ALNUM, 5) + pick("!$%*#~", 1) + pick(ALNUM, 4) + pick("!*~^", 1) + (10 + random.nextInt(90));
            case 'w' -> "sunflower" + pick("abcdefghijklmnoprstuvw", 3) + "kite";
            case 'h' -> pick("0123456789abcdef", 40);
            case 'b' -> pick(ALNUM + "+/", 30) + "==";
            case 'q' -> pick(ALNUM, 14) + "%2B" + pick(ALNUM, 12) + "%3D";
            default -> throw new IllegalArgumentException("kind " + kind);
        };
    }

    private static String masked(String text) {
        return Redactor.of(Arrays.asList(text.split("\n", -1))).maskAll().stream()
                .map(MaskedLine::text)
                .collect(Collectors.joining("\n"));
    }

    private static void noneIsLeft(String secret, String masked) {
        assertThat(masked).doesNotContain(secret);
        for (int i = 0; secret.length() > 2 * PIECE && i + PIECE <= secret.length(); i++) {
            assertThat(masked).doesNotContain(secret.substring(i, i + PIECE));
        }
    }

    @ParameterizedTest
    @MethodSource("carriers")
    void secretsAreMaskedInEach(char kind, String carrier) {
        String one = secret(kind);
        String other = secret(kind);
        String masked = masked(carrier.replace("{S}", one).replace("{S2}", other));
        noneIsLeft(one, masked);
        noneIsLeft(other, masked);
    }

    static Stream<String> harmless() throws IOException {
        return lines("harmless.txt");
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void whatOnlyLooksLikeASecretStays(String line) {
        assertThat(masked(line.replace("\\n", "\n"))).isEqualTo(line.replace("\\n", "\n"));
    }

    @Test
    void membersBehindALineInARecordStay() {
        assertThat(masked("{\"msg\": \"> Authorization: Bearer " + "a1b2c3d4e5f6a1b2" + "\", \"level\": \"info\"}"))
                .isEqualTo("{\"msg\": \"> Authorization: Bearer [secret-1~16]\", \"level\": \"info\"}");
        assertThat(masked("<b>&gt; X-Api-Key: a1b2c3d4e5f6a1b2</b></pre>"))
                .isEqualTo("<b>&gt; X-Api-Key: [secret-1~16]</b></pre>");
        String jwt = "eyJhbGciOiJIUzI1NiJ9.eyJz" + "dWIi".repeat(80) + ".c2ln";
        assertThat(masked("`> X-Jwt: " + jwt + "`")).isEqualTo("`> X-Jwt: eyJhbGciOiJIUzI1NiJ9.[secret-1~256]`");
        assertThat(masked("msg=\"> Cookie: a=b1234567; c=d7654321\" level=info"))
                .isEqualTo("msg=\"> Cookie: a=[secret-1~8]; c=[secret-2~8]\" level=info");
    }

    @Test
    void aLineBelowASecretThatNamesItsOwnIsNoPartOfIt() {
        String token = "a1b2c3d4".repeat(6);
        assertThat(masked("> Authorization: Bearer " + token + "\npassword=x1y2z3w4&page=1"))
                .isEqualTo("> Authorization: Bearer [secret-1~32]\npassword=[secret-2~8]&page=1");
    }

    @Test
    void aKeyInRecordsIsMaskedLineByLine() {
        String end = "\\n\",\"stream\":\"stderr\",\"time\":\"2026-11-23T02:43:12Z\"}";
        assertThat(masked("{\"log\":\"-----BEGIN PRIVATE KEY-----" + end + "\n{\"log\":\"MIIEvQIBADANBg" + end))
                .isEqualTo("{\"log\":\"-----BEGIN PRIVATE KEY-----" + end + "\n{\"log\":\"[secret-1~8]" + end);
    }

    /** A program's name for its dump, and how it writes a row. */
    private interface Row {
        String of(int offset, String hex, String shown);
    }

    private static final List<Row> ROWS = List.of(
            (offset, hex, shown) -> "%04x: %s %s".formatted(offset, grouped(hex, 2), shown),
            (offset, hex, shown) -> "%08x: %-39s  %s".formatted(offset, grouped(hex, 4), shown),
            (offset, hex, shown) -> "\t0x%04x:  %-39s  %s".formatted(offset, grouped(hex, 4), shown),
            (offset, hex, shown) -> "%08x  %-48s  |%s|".formatted(offset, grouped(hex, 2), shown));

    private static String grouped(String hex, int digits) {
        return hex.replaceAll("(.{" + digits + "})(?!$)", "$1 ");
    }

    private static List<String> dump(Row row, int width, byte[] bytes) {
        return IntStream.iterate(0, at -> at < bytes.length, at -> at + width)
                .mapToObj(at -> {
                    byte[] part = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + width));
                    String shown = new String(part, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", ".");
                    return row.of(at, HexFormat.of().formatHex(part), shown);
                })
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: a.test\r\nAuthorization: Bearer {S}\r\n\r\n",
                "{\"user\":\"alice\",\"password\":\"{S}\"}",
                "\u0010\u002d\0\4MQTT\4\u00c2\0\74\0\3abc\0\5alice\0\30{S}"
            })
    void dumpsOfOtherProgramsAreMaskedInBothColumns(String carrier) {
        for (Row row : ROWS) {
            for (int width : new int[] {8, 16, 32}) {
                String secret = secret('r');
                List<String> rows =
                        dump(row, width, carrier.replace("{S}", secret).getBytes(StandardCharsets.ISO_8859_1));
                String masked = masked(String.join("\n", rows));
                assertThat(masked.lines()).hasSameSizeAs(rows);
                String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.ISO_8859_1));
                String digits = masked.replaceAll("(?m)^\\t?(?:0x)?[0-9a-f]+:?|[ ]{2,}\\S.*$", "")
                        .replaceAll("\\s", "");
                for (int i = 0; i + PIECE <= hex.length(); i += 2) {
                    assertThat(digits).as(masked).doesNotContain(hex.substring(i, i + PIECE));
                }
                for (int i = 0; i + 5 <= secret.length(); i++) {
                    assertThat(masked).doesNotContain(secret.substring(i, i + 5));
                }
            }
        }
    }

    @Test
    void aDumpWithoutSecretsStays() {
        byte[] text = "HTTP/1.1 200 OK\r\nServer: nginx\r\n be ef 62 65 \r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        for (Row row : ROWS) {
            String dump = String.join("\n", dump(row, 16, text));
            assertThat(masked(dump)).isEqualTo(dump);
        }
    }
}
