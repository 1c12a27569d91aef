package dev.curlexplain.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
    private static final String SECRET = "S3cr3tV4lue9876";

    private static String mask(String line) {
        return Redactor.of(List.of(line)).mask(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> Authorization: Bearer S3cr3tV4lue9876",
                "> authorization: Basic S3cr3tV4lue9876",
                "> Proxy-Authorization: Basic S3cr3tV4lue9876",
                "* [HTTP/2] [1] [authorization: Bearer S3cr3tV4lue9876]",
                "> Cookie: session=S3cr3tV4lue9876; theme=dark",
                "< Set-Cookie: sid=S3cr3tV4lue9876; Path=/; HttpOnly",
                "* Added cookie sid=\"S3cr3tV4lue9876\" for domain a.test, path /, expire 0",
                "> X-Api-Key: S3cr3tV4lue9876",
                "> X-Amz-Security-Token: S3cr3tV4lue9876",
                "> PRIVATE-TOKEN: S3cr3tV4lue9876",
                "$ curl -u alice:S3cr3tV4lue9876 https://a.test/",
                "$ curl -sSu 'alice:S3cr3tV4lue9876' https://a.test/",
                "$ curl --user=alice:S3cr3tV4lue9876 https://a.test/",
                "$ curl --proxy-user alice:S3cr3tV4lue9876 https://a.test/",
                "$ curl --oauth2-bearer S3cr3tV4lue9876 https://a.test/",
                "$ curl -b 'sid=S3cr3tV4lue9876' https://a.test/",
                "$ curl -H 'Authorization: Bearer S3cr3tV4lue9876' https://a.test/",
                "$ curl -d 'user=a&password=S3cr3tV4lue9876' https://a.test/",
                "$ curl -d '{\"client_secret\": \"S3cr3tV4lue9876\"}' https://a.test/",
                "$ curl -E client.pem:S3cr3tV4lue9876 https://a.test/",
                "$ curl https://alice:S3cr3tV4lue9876@a.test/",
                "> GET /v1?access_token=S3cr3tV4lue9876&limit=20 HTTP/1.1",
                "> GET /o?X-Amz-Signature=S3cr3tV4lue9876&X-Amz-Date=1 HTTP/1.1",
                "> PASS S3cr3tV4lue9876",
                "> AUTH PLAIN S3cr3tV4lue9876",
                "> A002 LOGIN alice S3cr3tV4lue9876",
                "0000: Authorization: Bearer S3cr3tV4lue9876",
            })
    void secretsAreMasked(String line) {
        assertThat(mask(line)).doesNotContain(SECRET);
    }

    @Test
    void structureStays() {
        assertThat(mask("> Authorization: Bearer S3cr3tV4lue9876")).isEqualTo("> Authorization: Bearer [secret-1]");
        assertThat(mask("> Cookie: a=1234567; b=7654321")).isEqualTo("> Cookie: a=[secret-1]; b=[secret-2]");
        assertThat(mask("$ curl -u alice:S3cr3tV4lue9876 https://a.test/"))
                .isEqualTo("$ curl -u alice:[secret-1] https://a.test/");
        String jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl";
        assertThat(mask("token is " + jwt)).isEqualTo("token is eyJhbGciOiJIUzI1NiJ9.[secret-1]");
    }

    @Test
    void theSameValueHasTheSameStandInEverywhere() {
        List<String> lines = List.of(
                "$ curl -H 'X-Api-Key: S3cr3tV4lue9876' https://a.test/",
                "> X-Api-Key: S3cr3tV4lue9876",
                "hello S3cr3tV4lue9876");
        assertThat(Redactor.of(lines).maskAll())
                .allSatisfy(
                        line -> assertThat(line.text()).contains("[secret-1]").doesNotContain(SECRET));
    }

    @Test
    void privateKeysAreMaskedLineByLine() {
        List<String> lines =
                List.of("-----BEGIN PRIVATE KEY-----", "MIIEvQIBADANBg", "-----END PRIVATE KEY-----", "after");
        assertThat(Redactor.of(lines).maskAll())
                .extracting(MaskedLine::text)
                .containsExactly("-----BEGIN PRIVATE KEY-----", "[private key]", "-----END PRIVATE KEY-----", "after");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* Connected to api.example.test (192.0.2.10) port 443 (#0)",
                "> GET /users/42?limit=20 HTTP/1.1",
                "< Content-Length: 4983",
                "* Server auth using Basic with user 'alice'",
                "curl: (35) Recv failure: Connection reset by peer",
                "* TLSv1.3 (OUT), TLS handshake, Client hello (1):",
                "< Date: Mon, 23 Nov 2026 02:43:17 GMT",
                "$ curl -v --tls-max 1.0 https://a.test:443",
            })
    void whatIsNoSecretStays(String line) {
        assertThat(mask(line)).isEqualTo(line);
    }
}
