package dev.curlexplain.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
    private static final String KOREAN = "* connect to 192.0.2.1 port 443 failed: 연결이 거부됨\r\n";
    private static final String JAPANESE = "curl: (56) Recv failure: 接続が相手からリセットされました\r\n";
    private static final String GERMAN =
            "curl: (7) Failed to connect to a.test port 443: Keine Route zum Zielrechner für Gäste\n";
    private static final Charset CP949 = Charset.forName("x-windows-949");

    private static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(pieces).forEach(all::writeBytes);
        return all.toByteArray();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EUC-KR | curl: (7) Failed to connect to a.test port 443: 연결이 거부됨",
                "x-windows-949 | 안녕하세요. 똠방각하 서버에서 연결이 끊깁니다.",
                "windows-31j | curl: (56) Recv failure: 接続が相手からリセットされました",
                "EUC-JP | curl: (7) Failed to connect to a.test port 443: ホストへの経路がありません",
                "GBK | curl: (7) Failed to connect to a.test port 443: 拒绝连接",
                "GB18030 | 由于目标计算机积极拒绝，无法连接。",
                "Big5 | curl: (35) OpenSSL SSL_connect: 連線被對方重設 in connection to a.test:443",
                "windows-1251 | curl: (7) Failed to connect to a.test port 443: В соединении отказано",
                "KOI8-R | curl: (56) Recv failure: Соединение разорвано другой стороной",
                "IBM866 | Подключение не установлено, т.к. конечный компьютер отверг запрос на подключение.",
                "windows-1252 | Connexion ré-initialisée par le correspondant, l’hôte à l’adresse « a.test »",
                "ISO-8859-1 | Die Verbindung wurde vom Kommunikationspartner zurückgesetzt",
                "IBM850 | Die Wartezeit für die Verbindung ist abgelaufen, der Host hat nicht ordnungsgemäß geantwortet",
                "IBM850 | La rete non è raggiungibile",
                "windows-1252 | La rete non è raggiungibile",
                "windows-1252 | Conexão recusada",
                "IBM850 | Conexión reinicializada por la máquina remota"
            })
    void codePagesAreToldByTheirCharacters(String charset, String text) {
        assertThat(TextDecoder.decode(text.getBytes(Charset.forName(charset)))).isEqualTo(text);
        String transcript = "*   Trying 192.0.2.1:443...\n* " + text + "\n* Closing connection\n";
        assertThat(TextDecoder.decode(transcript.getBytes(Charset.forName(charset))))
                .isEqualTo(transcript);
    }

    @Test
    void everyLineMayBeInAnEncodingOfItsOwn() {
        String utf8 = "# 운영 서버에서 재현됨\n";
        byte[] mixed = joined(
                utf8.getBytes(StandardCharsets.UTF_8),
                KOREAN.getBytes(CP949),
                "* Closing connection\r\n".getBytes(StandardCharsets.US_ASCII),
                JAPANESE.getBytes(Charset.forName("windows-31j")),
                GERMAN.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(TextDecoder.decode(mixed)).isEqualTo(utf8 + KOREAN + "* Closing connection\r\n" + JAPANESE + GERMAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16IsReadWithAndWithoutAMark(String charset) {
        for (String text : new String[] {
            KOREAN + JAPANESE + "\r\n" + GERMAN,
            "*   Trying 192.0.2.1:443...\n\n연결\n* 가각간갇갈\n《주의》 한 줄\n끝",
            "curl: (6) Could not resolve host: a.test"
        }) {
            assertThat(TextDecoder.decode(text.getBytes(Charset.forName(charset))))
                    .isEqualTo(text);
            String marked = '\ufeff' + text;
            assertThat(TextDecoder.decode(marked.getBytes(Charset.forName(charset))))
                    .isEqualTo(marked);
        }
        String mark = "\ufeff연결";
        assertThat(TextDecoder.decode(mark.getBytes(Charset.forName(charset)))).isEqualTo(mark);
    }

    @Test
    void powershellAddsUtf16ToWhateverIsThere() {
        byte[] bytes = joined(
                KOREAN.getBytes(StandardCharsets.UTF_8),
                KOREAN.getBytes(StandardCharsets.UTF_16LE),
                GERMAN.getBytes(StandardCharsets.US_ASCII),
                ("\ufeff" + JAPANESE).getBytes(StandardCharsets.UTF_16LE),
                KOREAN.getBytes(CP949));
        assertThat(TextDecoder.decode(bytes))
                .isEqualTo(KOREAN + KOREAN + GERMAN.replace('ü', '?').replace('ä', '?') + "\ufeff" + JAPANESE + KOREAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-32LE", "UTF-32BE"})
    void utf32IsReadWithItsMark(String charset) {
        String text = "\ufeff" + KOREAN + "🙂";
        assertThat(TextDecoder.decode(text.getBytes(Charset.forName(charset)))).isEqualTo(text);
    }

    @Test
    void damagedUtf8StaysUtf8() {
        byte[] bytes = KOREAN.getBytes(StandardCharsets.UTF_8);
        int inside = KOREAN.indexOf('연') + 1;
        byte[] cut = joined(Arrays.copyOf(bytes, inside), "\n".getBytes(StandardCharsets.UTF_8), bytes);
        assertThat(TextDecoder.decode(cut)).endsWith("\ufffd\n" + KOREAN).startsWith("* connect to 192.0.2.1");
    }

    @Test
    void whatIsNoTextIsNotMadeOne() {
        byte[] binary = {'P', 'K', 3, 4, 0, 0, 8, 0, (byte) 0xe9, '\n', 0, 1, 2, (byte) 0x89, 'a', 0, 'b'};
        assertThat(TextDecoder.decode(binary)).isEqualTo(new String(binary, StandardCharsets.UTF_8));
        String zero = "a\0b\nc\0d\n";
        assertThat(TextDecoder.decode(zero.getBytes(StandardCharsets.UTF_8))).isEqualTo(zero);
    }

    @Test
    void unknownBytesAreKeptAsCharacters() {
        byte[] line = {'x', (byte) 0x9f, (byte) 0x9f, (byte) 0x9e, (byte) 0x9f, ' ', (byte) 0x9f, '\n'};
        assertThat(TextDecoder.decode(line).getBytes(StandardCharsets.ISO_8859_1))
                .isEqualTo(line);
    }

    @Test
    void anyBytesAreReadTheSameTwice() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] = random.nextInt(4) == 0 ? (byte) "\n\0 a*\r\u00ff\u00fe".charAt(random.nextInt(8)) : bytes[j];
            }
            assertThat(TextDecoder.decode(bytes)).isEqualTo(TextDecoder.decode(bytes.clone()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void noUnicodeTextLosesACharacter(String charset) {
        Random random = new Random(11);
        String[] words = {
            "연결이 ", "거부됨", "接続", "的主机", "für", "é", "* ", "curl: (7) ", "🙂", "《", "가", "\r", "\n", "\n", "443"
        };
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder("* \n");
            for (int j = random.nextInt(40); j > 0; j--) {
                text.append(words[random.nextInt(words.length)]);
            }
            text.append('\n');
            assertThat(TextDecoder.decode(text.toString().getBytes(Charset.forName(charset))))
                    .isEqualTo(text.toString());
        }
    }

    @Test
    void costGrowsWithTheLengthAlone() {
        byte[] oneLine = "연결이 거부됨 ".repeat(150_000).getBytes(CP949);
        byte[] manyLines = (KOREAN + "* x\n").repeat(25_000).getBytes(CP949);
        byte[] wide = (KOREAN + "x\n").repeat(25_000).getBytes(StandardCharsets.UTF_16LE);
        byte[] zeros = new byte[2_000_000];
        byte[] odd = "x\0\n\0\u00e9\u00e9\n".repeat(150_000).getBytes(StandardCharsets.ISO_8859_1);
        byte[] feeds = "\n\0".repeat(400_000).getBytes(StandardCharsets.US_ASCII);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (byte[] bytes : new byte[][] {oneLine, manyLines, wide, zeros, odd, feeds}) {
                assertThat(TextDecoder.decode(bytes)).isNotEmpty();
            }
        });
    }
}
