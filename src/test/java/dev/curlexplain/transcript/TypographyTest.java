package dev.curlexplain.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypographyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "*\u00a0Connected to a.test (192.0.2.1)\u202fport 443|* Connected to a.test (192.0.2.1) port 443",
                "*\u3000Trying 192.0.2.1:443…|* Trying 192.0.2.1:443...",
                "curl: (60) SSL\u200b certificate\u00ad problem|curl: (60) SSL certificate problem",
                "\u200e\ufeffcurl: (6) Could not resolve host|curl: (6) Could not resolve host",
                "curl –insecure —verbose –k “https://a.test/?a=1–2”|curl --insecure --verbose -k \"https://a.test/?a=1-2\"",
                "curl −X POST ‘https://a.test/’|curl -X POST 'https://a.test/'",
                "curl ‑v ‐k https://a.test/|curl -v -k https://a.test/",
                "curl\u00a0–tls-max 1.2|curl --tls-max 1.2",
                "＊　Ｔｒｙｉｎｇ|* Trying",
                "* Couldn’t resolve host ‘a.test’|* Couldn't resolve host 'a.test'"
            })
    void whatWasTypedIsRead(String pasted, String typed) {
        assertThat(Typography.plain(pasted)).isEqualTo(typed);
        assertThat(Typography.plain(typed)).isSameAs(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "* connect to 192.0.2.1 port 443 failed: 연결이 거부됨",
                "接続が相手からリセットされました。",
                "由于连接方在一段时间后没有正确答复，连接尝试失败（10060）",
                "Échec d'allocation «mémoire»"
            })
    void wordsOfOtherLanguagesStay(String text) {
        assertThat(Typography.plain(text)).isSameAs(text);
    }

    @Test
    void blanksAndQuotesKeepTheirPlaces() {
        String pasted = "*\u00a0Server certificate: “a.test”";
        assertThat(Typography.plain(pasted)).hasSameSizeAs(pasted);
    }
}
