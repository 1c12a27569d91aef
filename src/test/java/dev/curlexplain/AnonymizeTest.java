package dev.curlexplain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.explanation.Explanation;
import dev.curlexplain.explanation.Masking;
import dev.curlexplain.transcript.TextDecoder;
import dev.curlexplain.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who and where are replaced; what happened stays. */
class AnonymizeTest {
    private static final CurlExplain CURL_EXPLAIN = CurlExplain.create();

    static List<Path> transcripts() throws IOException {
        Path shared = Path.of("../shared/transcripts");
        try (Stream<Path> own = Files.list(Path.of("src/test/resources/transcripts"));
                Stream<Path> beside = Files.isDirectory(shared) ? Files.list(shared) : Stream.empty()) {
            return Stream.concat(own, beside)
                    .filter(p -> p.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static Explanation explain(String text, Masking masking) {
        return CURL_EXPLAIN.explain(Transcript.of("t", text), masking);
    }

    private static String anonymized(String text) {
        return PlantedSecretsTest.text(explain(text, Masking.IDENTITIES));
    }

    private static List<String> told(Explanation explanation) {
        return List.of(
                explanation.findings().isEmpty()
                        ? ""
                        : explanation.findings().get(0).diagnosis().id(),
                explanation.stage().jsonName(),
                explanation.fingerprint());
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void theAnonymizedTextTellsTheSame(Path file) throws IOException {
        String text = TextDecoder.decode(Files.readAllBytes(file));
        List<String> expected = told(explain(text, Masking.NONE));
        assertThat(told(explain(text, Masking.IDENTITIES))).isEqualTo(expected);
        String anonymized = anonymized(text);
        assertThat(told(explain(anonymized, Masking.NONE))).as(anonymized).isEqualTo(expected);
        assertThat(anonymized(anonymized).stripTrailing()).isEqualTo(anonymized.stripTrailing());
    }

    @Test
    void theSameIsReplacedByTheSame() {
        String text = String.join(
                "\n",
                "kim.minji@build-7:~/src$ curl -v -u minji:s3cret https://api.shop.co.kr:8443/users/minji",
                "* Host api.shop.co.kr:8443 was resolved.",
                "*   Trying 52.78.1.2:8443...",
                "*   Trying 10.31.4.22:8443...",
                "* Connected to api.shop.co.kr (10.31.4.22) port 8443",
                "*  subject: CN=*.shop.co.kr; O=Shop Corporation; C=KR",
                "*  issuer: C=US; O=Let's Encrypt; CN=R3",
                "* Server auth using Basic with user 'minji'",
                "curl: (56) Recv failure: Connection reset by peer");
        assertThat(anonymized(text))
                .isEqualTo(String.join(
                        "\n",
                        "user-1@host-1:~/src$ curl -v -u user-2:[secret-1~4] https://host-2.domain-1.example:8443/users/user-2",
                        "* Host host-2.domain-1.example:8443 was resolved.",
                        "*   Trying 203.0.113.1:8443...",
                        "*   Trying 10.0.0.1:8443...",
                        "* Connected to host-2.domain-1.example (10.0.0.1) port 8443",
                        "*  subject: CN=*.domain-1.example; O=org-1; C=KR",
                        "*  issuer: C=US; O=Let's Encrypt; CN=R3",
                        "* Server auth using Basic with user 'user-2'",
                        "curl: (56) Recv failure: Connection reset by peer"));
    }

    @Test
    void kindsOfAddressesStay() {
        assertThat(anonymized("curl: (7) Failed to connect to 127.0.0.1 port 80 after 0 ms: Connection refused"))
                .contains("127.0.0.1");
        assertThat(anonymized(
                        "*   Trying [fe80::1ff:fe23:4567:890a]:80...\n*   Trying [2a00:1450:4001:81b::200e]:443...\n"
                                + "*   Trying [fd12:3456::7]:80...\n*   Trying 169.254.10.2:80...\n* old 1:02:03"))
                .isEqualTo("*   Trying [fe80::1]:80...\n*   Trying [2001:db8::1]:443...\n"
                        + "*   Trying [fd00::1]:80...\n*   Trying 169.254.0.1:80...\n* old 1:02:03");
    }
}
