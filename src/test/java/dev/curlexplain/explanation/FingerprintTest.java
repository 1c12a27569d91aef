package dev.curlexplain.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.CurlExplain;
import dev.curlexplain.knowledge.Diagnosis;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
    private static final CurlExplain CURL_EXPLAIN = CurlExplain.create();

    private static final String CUT = String.join(
            "\n",
            "$ curl -v https://api.example.test/a",
            "*   Trying 192.0.2.10:443...",
            "* Connected to api.example.test (192.0.2.10) port 443 (#0)",
            "* SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384",
            "> GET /a HTTP/1.1",
            "> Host: api.example.test",
            "> User-Agent: curl/7.88.1",
            "> ",
            "* Recv failure: Connection reset by peer",
            "* Closing connection 0",
            "curl: (56) Recv failure: Connection reset by peer");

    private static final String ANSWERED = String.join(
            "\n", "$ curl -i https://api.example.test/a", "HTTP/1.1 500 Internal Server Error", "Content-Length: 0");

    @Test
    void hostPortPathVersionSystemAndLanguageAreNoPartOfIt() {
        String expected = "v1:response.reset-before-headers";
        assertThat(of(CUT)).isEqualTo(expected);
        assertThat(of(CUT.replace("api.example.test", "b.test"))).isEqualTo(expected);
        assertThat(of(CUT.replace("443", "8443"))).isEqualTo(expected);
        assertThat(of(CUT.replace("192.0.2.10", "2001:db8::1"))).isEqualTo(expected);
        assertThat(of(CUT.replace("curl/7.88.1", "curl/8.5.0").replace("/a", "/b?c=d")))
                .isEqualTo(expected);
        assertThat(of(CUT.replace("Connection reset by peer", "Connection was reset")))
                .isEqualTo(expected);
        assertThat(of(CUT.replace("Connection reset by peer", "연결이 상대편에 의해 끊어짐")))
                .isEqualTo(expected);
        assertThat(of(CUT.replaceAll("(?m)^([*>])", "12:00:00.000001 $1"))).isEqualTo(expected);
    }

    @Test
    void whatTellsCasesOfOneDiagnosisApartIs() {
        assertThat(of(ANSWERED)).isEqualTo("v1:http.server-error/status=500");
        assertThat(of(ANSWERED.replace("500 Internal Server Error", "520")))
                .isEqualTo("v1:http.server-error/status=520");
        assertThat(of("nothing of the kind")).isEqualTo("v1:none");
    }

    @TestFactory
    Stream<DynamicTest> allCanBeReadAgain() {
        return CURL_EXPLAIN.knowledge().diagnoses().stream()
                .map(d -> DynamicTest.dynamicTest(d.id(), () -> readAgain(d)));
    }

    private static void readAgain(Diagnosis diagnosis) {
        String fingerprint = of(diagnosis.examples().get(0).transcript());
        assertThat(Fingerprint.parse(fingerprint)).map(Fingerprint::toString).contains(fingerprint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1", "v2:tcp.refused", "tcp.refused", "v1:tcp.refused/status", "v1:tcp.refused/a=b c"})
    void anythingElseIsNone(String text) {
        assertThat(Fingerprint.parse(text)).isEmpty();
    }

    private static String of(String text) {
        return CURL_EXPLAIN.explain(text).fingerprint();
    }
}
