package dev.curlexplain.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
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
    void structureAndLengthClassStay() {
        assertThat(mask("> Authorization: Bearer S3cr3tV4lue9876")).isEqualTo("> Authorization: Bearer [secret-1~8]");
        assertThat(mask("GET /x?token=abc12345&page=2 HTTP/1.1"))
                .isEqualTo("GET /x?token=[secret-1~8]&page=2 HTTP/1.1");
        assertThat(mask("> Cookie: a=1234567; b=7654321")).isEqualTo("> Cookie: a=[secret-1~4]; b=[secret-2~4]");
        assertThat(mask("$ curl -u alice:S3cr3tV4lue9876 https://a.test/"))
                .isEqualTo("$ curl -u alice:[secret-1~8] https://a.test/");
        String jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl";
        assertThat(mask("token is " + jwt)).isEqualTo("token is eyJhbGciOiJIUzI1NiJ9.[secret-1~32]");
        assertThat(mask("ghp_abcdefghijklmnopqrstuvwxyz0123456789")).isEqualTo("ghp_[secret-1~32]");
        assertThat(mask("> Authorization: Digest username=\"al\", nonce=\"abc\", response=\"0123456789abcdef\""))
                .isEqualTo("> Authorization: Digest username=\"al\", nonce=\"abc\", response=\"[secret-1~16]\"");
    }

    @Test
    void aSecretAtTheEndOfAStringEndsWithIt() {
        assertThat(mask("{\"log\": \"> A: b\\n> X-Master-Key: S3cr3tV4lue9876\", \"rc\": 0, \"out\": \"\"}"))
                .isEqualTo("{\"log\": \"> A: b\\n> X-Master-Key: [secret-1~8]\", \"rc\": 0, \"out\": \"\"}");
    }

    @Test
    void theSameValueHasTheSameStandInEverywhere() {
        List<String> lines = List.of(
                "$ curl -H 'X-Api-Key: S3cr3tV4lue9876' https://a.test/?q=S3cr3tV4lue9876",
                "> X-Api-Key: S3cr3tV4lue9876",
                "hello S3cr3tV4lue9876");
        assertThat(Redactor.of(lines).maskAll())
                .allSatisfy(
                        line -> assertThat(line.text()).contains("[secret-1~8]").doesNotContain(SECRET));
    }

    @Test
    void loginsAndTheirBase64StandForTheSame() {
        List<String> lines = List.of(
                "$ curl -u alice:S3cr3tV4lue9876 https://a.test/",
                "> Authorization: Basic YWxpY2U6UzNjcjN0VjRsdWU5ODc2",
                "> AUTH PLAIN AGFsaWNlAFMzY3IzdFY0bHVlOTg3Ng==",
                "* Issue another request to this URL: 'https://alice:S3cr3tV4lue9876@a.test/'");
        assertThat(Redactor.of(lines).maskAll())
                .extracting(MaskedLine::text)
                .containsExactly(
                        "$ curl -u alice:[secret-1~8] https://a.test/",
                        "> Authorization: Basic [secret-1~8]",
                        "> AUTH PLAIN [secret-1~8]",
                        "* Issue another request to this URL: 'https://alice:[secret-1~8]@a.test/'");
    }

    @Test
    void privateKeysAreMaskedLineByLine() {
        List<String> lines =
                List.of("-----BEGIN PRIVATE KEY-----", "MIIEvQIBADANBg", "-----END PRIVATE KEY-----", "after");
        assertThat(Redactor.of(lines).maskAll())
                .extracting(MaskedLine::text)
                .containsExactly("-----BEGIN PRIVATE KEY-----", "[secret-1~8]", "-----END PRIVATE KEY-----", "after");
    }

    @Test
    void dumpsKeepTheirColumns() {
        List<String> lines = PlantedSecrets.hexDump("Authorization: Bearer S3cr3tV4lue9876\r\n");
        List<String> masked =
                Redactor.of(lines).maskAll().stream().map(MaskedLine::text).toList();
        assertThat(masked)
                .containsExactly(
                        "=> Send header, 39 bytes (0x27)",
                        "0000: 41 75 74 68 6f 72 69 7a 61 74 69 6f 6e 3a 20 42 Authorization: B",
                        "0010: 65 61 72 65 72 20 ** ** ** ** ** ** ** ** ** ** earer **********",
                        "0020: ** ** ** ** ** 0d 0a                            *****..");
    }

    private static List<String> masked(String... lines) {
        return Redactor.of(List.of(lines)).maskAll().stream()
                .map(MaskedLine::text)
                .toList();
    }

    @Test
    void aDumpGoesOnWithTheLineThatTheOneBeforeLeftOpen() {
        assertThat(masked(
                        "=> Send data, 14 bytes (0xe)",
                        "0000: a=b&password=x",
                        "== Info: upload",
                        "=> Send data, 16 bytes (0x10)",
                        "0000: 12345678901&c=d1"))
                .containsExactly(
                        "=> Send data, 14 bytes (0xe)",
                        "0000: a=b&password=[secret-1~8]",
                        "== Info: upload",
                        "=> Send data, 16 bytes (0x10)",
                        "0000: [secret-1~8]&c=d1");
        assertThat(masked(
                        "=> Send data, 9 bytes (0x9)",
                        "0000: 70 61 73 73 77 6f 72 64 3d                      password=",
                        "=> Send data, 3 bytes (0x3)",
                        "0000: 78 79 7a                                        xyz"))
                .contains("0000: ** ** **                                        ***");
    }

    @Test
    void manyDumpsThatGoOnWithEachOtherAreReadOnce() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            lines.add("=> Send data, 16 bytes (0x10)");
            lines.add("0000: token=a1b2c3d4e5");
        }
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long begin = clock.getCurrentThreadCpuTime();
        List<MaskedLine> masked = Redactor.of(lines).maskAll();
        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - begin)).isLessThan(Duration.ofSeconds(20));
        assertThat(masked).noneMatch(line -> line.text().contains("a1b2c3d4"));
    }

    @Test
    void threeDumpsAreOneWhereEachGoesOnWithTheOneBefore() {
        assertThat(masked(
                        "<= Recv data, 8 bytes (0x8)",
                        "0000: {\"token\"",
                        "<= Recv data, 8 bytes (0x8)",
                        "0000: : \"abcd1",
                        "=> Send header, 4 bytes (0x4)",
                        "0000: NOOP",
                        "<= Recv data, 8 bytes (0x8)",
                        "0000: 2345\"}x."))
                .containsExactly(
                        "<= Recv data, 8 bytes (0x8)",
                        "0000: {\"token\"",
                        "<= Recv data, 8 bytes (0x8)",
                        "0000: : \"[secret-1~8]",
                        "=> Send header, 4 bytes (0x4)",
                        "0000: NOOP",
                        "<= Recv data, 8 bytes (0x8)",
                        "0000: [secret-1~8]\"}x.");
    }

    @Test
    void aDumpBehindAWholeLineIsNoPartOfIt() {
        List<String> dumps = List.of(
                "=> Send header, 12 bytes (0xc)", "0000: PASS abc123", "=> Send header, 6 bytes (0x6)", "0000: SYST");
        assertThat(Redactor.of(dumps).maskAll())
                .extracting(MaskedLine::text)
                .containsExactly(dumps.get(0), "0000: PASS [secret-1~4]", dumps.get(2), dumps.get(3));
    }

    @Test
    void aTokenBrokenByAMailProgramIsOneSecret() {
        List<String> lines = List.of(
                "> Authorization: Bearer abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
                "HIJKLMNOPQRSTUVWXYZ0123456789",
                "> Accept: */*");
        assertThat(Redactor.of(lines).maskAll())
                .extracting(MaskedLine::text)
                .containsExactly("> Authorization: Bearer [secret-1~64]", "[secret-1~64]", "> Accept: */*");
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
                "* [HTTP/2] [1] [:path: /]",
                "* [HTTP/2] [1] [user-agent: curl/8.5.0]",
                "* ALPN: curl offers h2,http/1.1",
                "< ETag: \"33a64df551425fcc55e4d42a148795d9f25f89d4\"",
                "< X-Request-Id: 7b0c1d9e-3a52-4c1f-9f0e-2f1f6a3f2f11",
                "< Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=",
                "< WWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"The token expired\"",
                "< WWW-Authenticate: Digest realm=\"r\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c0\", qop=\"auth\"",
                "*  public key hash: sha256//kAbIw1uzFWubSyJ29F3O730Sf7mB7vy7ZanTMG0TDIY=",
                "* SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384 / X25519 / RSASSA-PSS",
                "* Server certificate: serial number: 03:A1:5B:7C:00:11:22:33",
                "Send the Authorization: header with the token, or the server answers 401.",
                "error: invalid token: unexpected end of input",
                "< 331 Please specify the password.",
                "< 250-AUTH PLAIN LOGIN",
                "< 500 AUTH not understood",
                "> PASS ftp@example.com",
                "$ curl -H \"Authorization: Bearer $TOKEN\" https://a.test/",
                "$ curl -X POST -d '{\"state\":\"open\",\"code\":35}' https://a.test/?state=open&code=35",
                "PWD=/home/build",
                "{\"token_type\":\"bearer\",\"expires_in\":3600,\"max_tokens\":100}",
                "docker run -u 1000:1000 -p 8080:80 nginx:1.25@sha256:0123456789abcdef",
            })
    void whatIsNoSecretStays(String line) {
        assertThat(mask(line)).isEqualTo(line);
    }

    @Test
    void aLineOfTenMegabytesAndTenThousandSecretsTakeSeconds() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            lines.add(
                    i % 10 == 0
                            ? "> Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIx" + i + ".c2lnbmF0dXJl" + i
                            : "* Connected to api.example.test (192.0.2.10) port 443 (#" + i + ')');
        }
        lines.add("token=S3cr3tV4lue9876 ".repeat(500_000));
        // of this thread, so that a busy machine makes no difference
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long begin = clock.getCurrentThreadCpuTime();
        List<MaskedLine> masked = Redactor.of(lines).maskAll();
        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - begin)).isLessThan(Duration.ofSeconds(60));
        assertThat(masked.get(100_000).text()).startsWith("token=[secret-");
        assertThat(masked.get(100_000).text().contains(SECRET)).isFalse();
    }
}
