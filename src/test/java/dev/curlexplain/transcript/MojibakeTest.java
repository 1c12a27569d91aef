package dev.curlexplain.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
    @ParameterizedTest
    @CsvSource({
        "UTF-8, ISO-8859-1, curl: (7) Failed to connect to a.test port 443: 연결이 거부됨",
        "UTF-8, windows-1252, * connect to 192.0.2.1 port 443 failed: 연결",
        "UTF-8, ISO-8859-1, curl: (56) Recv failure: 接続が相手からリセットされました",
        "UTF-8, ISO-8859-1, Die Verbindung wurde vom Kommunikationspartner zurückgesetzt",
        "UTF-8, ISO-8859-1, curl: (7) Failed to connect to a.test port 443: В соединении отказано",
        "x-windows-949, ISO-8859-1, curl: (7) Failed to connect to a.test port 443: 연결이 거부됨",
        "GBK, ISO-8859-1, curl: (7) Failed to connect to a.test port 443: 拒绝连接"
    })
    void whatWasReadWronglyIsReadAgain(String written, String read, String text) {
        String saved = new String(text.getBytes(Charset.forName(written)), Charset.forName(read));
        assertThat(saved).isNotEqualTo(text);
        assertThat(Mojibake.repaired(saved)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "* Connected to a.test (192.0.2.1) port 443",
                "Connexion ré-initialisée par le correspondant",
                "«Überprüfung» — größer als 5 °C",
                "el número º ¿Qué? ¡Ñandú!",
                "* connect to 192.0.2.1 port 443 failed: 연결이 거부됨",
                "ÀÉÎÕÜ",
                "ä",
                "🙂é"
            })
    void whatWasReadRightlyStays(String text) {
        assertThat(Mojibake.repaired(text)).isSameAs(text);
        assertThat(Mojibake.repaired(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)))
                .isEqualTo(text);
    }
}
