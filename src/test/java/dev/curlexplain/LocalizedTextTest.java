package dev.curlexplain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.explanation.Explanation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operating system and GnuTLS say in the user's language means what its English means. */
class LocalizedTextTest {
    private static final CurlExplain CURL_EXPLAIN = CurlExplain.create();

    private record SystemText(String language, String system, String name, String text) {}

    /** How curl passes the system's words on; {@code %s} is where they stand. */
    private static final List<String> CONNECTING = List.of(
            "*   Trying 192.0.2.1:443...\n* connect to 192.0.2.1 port 443 failed: %s\n"
                    + "* Failed to connect to a.test port 443 after 3 ms: Couldn't connect to server\n"
                    + "curl: (7) Failed to connect to a.test port 443 after 3 ms: Couldn't connect to server",
            "* connect to 2001:db8::1 port 443 from 2001:db8::2 port 51820 failed: %s\n"
                    + "curl: (7) Failed to connect to a.test port 443 after 3 ms: Could not connect to server",
            "* Immediate connect fail for 192.0.2.1: %s\ncurl: (7) Couldn't connect to server",
            "curl: (7) Failed to connect to a.test port 443: %s",
            "curl: (7) Failed connect to a.test:443; %s",
            "cURL error 7: Failed to connect to a.test port 443: %s (see https://curl.haxx.se/libcurl/c/libcurl-errors.html)",
            "fatal: unable to access 'https://a.test/x.git/': Failed to connect to a.test port 443: %s");

    private static final List<String> HANDSHAKING = List.of(
            "curl: (35) Recv failure: %s",
            "curl: (35) OpenSSL SSL_connect: %s in connection to a.test:443 ",
            "curl: (35) LibreSSL SSL_connect: %s in connection to a.test:443 ",
            "cURL error 35: OpenSSL SSL_connect: %s in connection to a.test:443",
            "fatal: unable to access 'https://a.test/x.git/': OpenSSL SSL_connect: %s in connection to a.test:443 ");

    private static final List<String> READING =
            List.of("curl: (56) Recv failure: %s", "error: RPC failed; curl 56 Recv failure: %s");

    private static final List<String> SENDING = List.of("curl: (55) Send failure: %s");

    private static final List<String> LOOKING_UP = List.of("curl: (6) Could not resolve host: a.test; %s");

    private static final Map<String, Map<List<String>, String>> MEANINGS = Map.of(
            "ECONNREFUSED", Map.of(CONNECTING, "tcp.refused"),
            "ETIMEDOUT", Map.of(CONNECTING, "tcp.timeout", HANDSHAKING, "tls.timeout", READING, "response.timeout"),
            "EHOSTUNREACH", Map.of(CONNECTING, "tcp.host-unreachable"),
            "ENETUNREACH", Map.of(CONNECTING, "tcp.network-unreachable"),
            "ECONNRESET",
                    Map.of(
                            HANDSHAKING, "tls.reset-after-client-hello",
                            READING, "response.reset-before-headers",
                            SENDING, "request.reset-while-sending"),
            "EPIPE", Map.of(SENDING, "request.reset-while-sending"),
            "ECONNABORTED", Map.of(),
            "EAI_NONAME", Map.of(LOOKING_UP, "dns.host-not-found"),
            "EAI_AGAIN", Map.of(LOOKING_UP, "dns.resolver-failed"));

    static Stream<SystemText> systemTexts() throws IOException {
        try (InputStream in = LocalizedTextTest.class.getResourceAsStream("/system-texts.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new SystemText(cells[0], cells[1], cells[2], cells[3]));
        }
    }

    @ParameterizedTest
    @MethodSource("systemTexts")
    void theSystemsTextIsItsErrnoInEveryMessage(SystemText system) {
        MEANINGS.get(system.name())
                .forEach((messages, diagnosis) -> messages.forEach(message -> {
                    Explanation explanation = CURL_EXPLAIN.explain(message.replace("%s", system.text()));
                    assertThat(first(explanation)).as(message).isEqualTo(diagnosis);
                    assertThat(decoded(explanation)).as(message).contains(system.name());
                }));
        String field = system.name().startsWith("EAI_") ? LOOKING_UP.get(0) : READING.get(0);
        assertThat(decoded(CURL_EXPLAIN.explain(field.replace("%s", system.text()))))
                .contains(system.name());
    }

    @Test
    void everyLanguageIsThere() throws IOException {
        assertThat(systemTexts().map(SystemText::language).distinct())
                .contains("ko", "ja", "zh_CN", "zh_TW", "de", "fr", "es", "ru", "pt_BR", "pt", "it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gnutls_handshake() failed: Handshake schlug fehl | tls.handshake-failure-alert",
                "gnutls_handshake() failed: 协议版本出错 | tls.protocol-version",
                "gnutls_handshake() failed: Fehler in der Pull-Funktion. | tls.reset-after-client-hello",
                "gnutls_handshake() failed: La connexion TLS n’a pas été terminée correctement. | tls.closed-after-client-hello",
                "gnutls_handshake() failed: Se recibió un paquete con una versión ilegal o sin soporte. | tls.protocol-version",
                "gnutls_handshake() failed: Errore nella funzione pull. | tls.reset-after-client-hello",
                "GnuTLS recv error (-110): Uma conexão TLS foi terminada incorretamente. | body.tls-close-missing"
            })
    void gnutlsSpeaksTheUsersLanguage(String message, String diagnosis) {
        int code = message.startsWith("gnutls_handshake") ? 35 : 56;
        assertThat(first(CURL_EXPLAIN.explain("curl: (" + code + ") " + message)))
                .isEqualTo(diagnosis);
    }

    /** Git's words around libcurl's are translated as well. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "fatal: 无法访问 'https://a.test/x.git/'：Recv failure: 连接被对方重置 | response.reset-before-headers",
                "fatal: 無法存取 'https://a.test/x.git/'：Could not resolve host: a.test | dns.host-not-found",
                "fatal: konnte nicht auf 'https://a.test/x.git/' zugreifen: Could not resolve host: a.test | dns.host-not-found",
                "Schwerwiegend: konnte nicht auf 'https://a.test/x.git/' zugreifen: Could not resolve host: a.test | dns.host-not-found",
                "fatal\u00a0: impossible d'accéder à 'https://a.test/x.git/'\u00a0: Could not resolve host: a.test | dns.host-not-found",
                "fatal: no es posible acceder a 'https://a.test/x.git/': Could not resolve host: a.test | dns.host-not-found",
                "fatal: «https://a.test/x.git/» недоступно: Could not resolve host: a.test | dns.host-not-found",
                "fatal: impossibile accedere a 'https://a.test/x.git/': Could not resolve host: a.test | dns.host-not-found",
                "fatal: não é possível aceder a 'https://a.test/x.git/': Could not resolve host: a.test | dns.host-not-found",
                "错误：RPC 失败。curl 18 transfer closed with outstanding read data remaining | body.closed-early",
                "erreur\u00a0: échec RPC\u00a0; curl 56 Recv failure: Connexion ré-initialisée par le correspondant | response.reset-before-headers",
                "Fehler: RPC fehlgeschlagen; curl 56 GnuTLS recv error (-54): Fehler in der Pull-Funktion. | response.reset-before-headers"
            })
    void gitSpeaksTheUsersLanguage(String message, String diagnosis) {
        assertThat(first(CURL_EXPLAIN.explain(message))).isEqualTo(diagnosis);
    }

    /** {@code curl} is an alias there; what it says is .NET's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl : The remote server returned an error: (404) Not Found.\nAt line:1 char:1\n+ curl https://a.test/x\n",
                "curl : 원격 서버에 연결할 수 없습니다.\n위치 줄:1 문자:1\n+ curl https://a.test\n",
                "curl : Die Verbindung mit dem Remoteserver kann nicht hergestellt werden.\nIn Zeile:1 Zeichen:1\n",
                "Invoke-WebRequest : リモート サーバーに接続できません。"
            })
    void powershellsCurlIsNoCurl(String text) {
        assertThat(CURL_EXPLAIN.explain(text).findings()).isEmpty();
    }

    private static String first(Explanation explanation) {
        return explanation.findings().get(0).diagnosis().id();
    }

    private static Stream<Object> decoded(Explanation explanation) {
        return explanation.lines().stream()
                .flatMap(line -> Stream.of("errno", "resolverError").map(line.fields()::get))
                .filter(Objects::nonNull);
    }
}
