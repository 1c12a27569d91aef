package dev.curlexplain.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.CurlExplain;
import dev.curlexplain.condition.Facts.Fact;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is worked out from several lines of a transfer. */
class TransferFactsTest {
    private static final CurlExplain CURL_EXPLAIN = CurlExplain.create();

    @ParameterizedTest
    @CsvSource({
        "12:00:00.000000, 12:00:00.020000, 0.02",
        "12:00:00.000000, 12:00:00.000000, 0",
        "12:00:00.000000, 12:01:00.123456, 60.1",
        "12:00:00.000000, 12:00:02.000000, 2",
        "23:59:59.500000, 00:00:01.000000, 1.5",
        "12:00:00.500000, 12:00:00.499999, 0"
    })
    void theTimeBeforeAFailureIsThatSinceTheLineBefore(String before, String then, String seconds) {
        assertThat(fact(cutAt(before, then), "waited")).contains(new Fact(seconds, List.of(4, 5)));
    }

    @Test
    void aCutAfterALongSilenceSpeaksForAnIdleTimeout() {
        Finding late = CURL_EXPLAIN
                .explain(cutAt("23:59:30.000000", "00:00:30.000000"))
                .findings()
                .get(0);
        assertThat(late.causes().get(0).cause().id()).isEqualTo("idle-timeout");
        assertThat(late.causes().get(0).evidence()).contains(4, 5);
        Finding atOnce = CURL_EXPLAIN
                .explain(cutAt("12:00:00.000000", "12:00:00.010000"))
                .findings()
                .get(0);
        assertThat(atOnce.causes())
                .extracting(cause -> cause.cause().id())
                .isNotEmpty()
                .doesNotContain("idle-timeout");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-F a=b, --form", "-T a.txt, --upload-file", "-I, -", "-H 'A: b', -"})
    void theCommandTellsWhetherTheRequestHasABody(String options, String option) {
        String text = "$ curl " + options + " http://a.test/\ncurl: (52) Empty reply from server";
        assertThat(fact(text, "bodyOption").map(Fact::value)).isEqualTo(Optional.ofNullable(option));
    }

    @ParameterizedTest
    @CsvSource({
        "-v, GET, '', true, true",
        "-v, GET, 'Range: bytes=0-9', true, false",
        "-v, PUT, '', false, true",
        "-v -d a=b, GET, '', false, true",
        "-v -G -d a=b, GET, '', true, true"
    })
    void theRequestShownTellsWhatItCarriesAndAsksFor(
            String options, String method, String field, boolean bodyless, boolean unranged) {
        String text = String.join(
                "\n",
                "$ curl " + options + " http://a.test/",
                "> " + method + " / HTTP/1.1",
                "> Host: a.test",
                field.isEmpty() ? "> Accept: */*" : "> " + field,
                "> ",
                "< HTTP/1.1 416 Range Not Satisfiable",
                "< ");
        assertThat(fact(text, "bodyless").isPresent()).isEqualTo(bodyless);
        assertThat(fact(text, "unranged").isPresent()).isEqualTo(unranged);
    }

    @ParameterizedTest
    @CsvSource({
        "-f, true, true",
        "-f -C -, true, false",
        "-f -r 0-9, true, false",
        "-f -X POST, false, true",
        "-f --json 1, false, true",
        "-f -K a.conf, false, false"
    })
    void whereNoRequestIsShownTheCommandTells(String options, boolean bodyless, boolean unranged) {
        String text = "$ curl " + options + " http://a.test/\ncurl: (22) The requested URL returned error: 416";
        assertThat(fact(text, "bodyless").isPresent()).isEqualTo(bodyless);
        assertThat(fact(text, "unranged").isPresent()).isEqualTo(unranged);
    }

    @Test
    void aBodyThatIsPrintedWholeSpeaksForAWrongLength() {
        assertThat(causeOfShortBody("{\"a\": [1, \"}\"]}")).isEqualTo("wrong-length");
        assertThat(causeOfShortBody("{\"a\": [1,")).isEqualTo("server-ended");
    }

    private static String causeOfShortBody(String body) {
        String text = String.join(
                "\n",
                "* Connected to a.test (192.0.2.10) port 80 (#0)",
                "> GET / HTTP/1.1",
                "> Host: a.test",
                "> ",
                "< HTTP/1.1 200 OK",
                "< Content-Type: application/json",
                "< Content-Length: 900",
                "< ",
                body,
                "* transfer closed with 800 bytes remaining to read",
                "curl: (18) transfer closed with 800 bytes remaining to read");
        return CURL_EXPLAIN
                .explain(text)
                .findings()
                .get(0)
                .causes()
                .get(0)
                .cause()
                .id();
    }

    @Test
    void theLongestWaitNeedNotBeTheLast() {
        String text = String.join(
                "\n",
                "10:00:00.000000 *   Trying 192.0.2.10:80...",
                "10:00:07.000000 * Connected to api.example.test (192.0.2.10) port 80 (#0)",
                "10:00:07.000000 > GET / HTTP/1.1",
                "10:00:07.000000 > ",
                "10:00:08.000000 * Empty reply from server",
                "curl: (52) Empty reply from server");
        assertThat(fact(text, "longestWait")).contains(new Fact("7", List.of(1, 2)));
        assertThat(fact(text, "waited")).contains(new Fact("1", List.of(4, 5)));
    }

    @ParameterizedTest
    @CsvSource({"waited", "longestWait"})
    void withoutTimesThereIsNoWait(String name) {
        String text = cutAt("12:00:00.000000", "12:00:01.000000").replaceAll("(?m)^[0-9:.]+ ", "");
        assertThat(fact(text, name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Dec  1 02:43:00 2026 GMT, 8",
        "Dec  1 02:42:59 2026 GMT, 7",
        "'Mon, 23 Nov 2026 03:00:00 GMT', 0",
        "Nov 22 02:43:01 2026 GMT, -1"
    })
    void aCertificatesTermIsCountedByTheTranscriptsOwnDates(String expires, String days) {
        assertThat(fact(certified(expires), "certificateDays")).contains(new Fact(days, List.of(3, 8)));
    }

    @Test
    void aCertificateIsSelfIssuedWhereSubjectAndIssuerAreTheSame() {
        String text = certified("soon\n*  subject: CN=a.test\n*  issuer: CN=a.test");
        assertThat(fact(text, "selfIssued")).contains(new Fact("yes", List.of(4, 5)));
        assertThat(fact(text.replace("issuer: CN=a", "issuer: CN=b"), "selfIssued"))
                .contains(new Fact("no", List.of(4, 5)));
        assertThat(fact(text.replace("issuer:", "start date:"), "selfIssued")).isEmpty();
    }

    @Test
    void anAddressInTheUrlHasItsKindWithoutALineThatConnects() {
        String bare = "\ncurl: (60) SSL certificate problem: self-signed certificate";
        assertThat(fact("$ curl https://[::1]:8443/" + bare, "addressKind")).contains(new Fact("loopback", List.of()));
        assertThat(fact("$ curl https://10.0.0.7/" + bare, "addressKind")).contains(new Fact("private", List.of()));
        assertThat(fact("$ curl -x 192.0.2.1:3128 https://10.0.0.7/" + bare, "addressKind"))
                .isEmpty();
    }

    @Test
    void theHostThatACertificateIsNotForIsTheOneOfTheFailure() {
        String bare = "curl: (60) SSL: no alternative certificate subject name matches target host name 'b.test'";
        assertThat(fact(bare, "host")).contains(new Fact("b.test", List.of()));
        assertThat(fact("$ curl -sSL https://a.test:8443/x\n" + bare, "host")).contains(new Fact("b.test", List.of()));
        assertThat(fact("$ curl -sSL https://a.test:8443/x\n" + bare, "url")).isEmpty();
        assertThat(fact("$ curl https://b.test:8443/x\n" + bare, "port")).contains(new Fact("8443", List.of()));
        String ipv6 = "\ncurl: (60) SSL: no alternative certificate subject name matches target ipv6 address '::1'";
        assertThat(fact("$ curl https://[::1]:8443/x" + ipv6, "port")).contains(new Fact("8443", List.of()));
    }

    @Test
    void aDateInAnotherFormIsNoDate() {
        assertThat(fact(certified("2026-12-01"), "certificateDays")).isEmpty();
    }

    @Test
    void observationsComeBehindWhatHappened() {
        String text = certified("Dec  1 00:00:00 2026 GMT").replace("TLSv1.3", "TLSv1.1");
        assertThat(ids(text)).containsExactly("ok.success", "tls.version-outdated", "tls.cert-expires-soon");
        assertThat(ids(text.replace("200 OK", "503 Service Unavailable")))
                .containsExactly("http.unavailable", "tls.version-outdated", "tls.cert-expires-soon");
        assertThat(ids(text.substring(0, text.indexOf("> GET"))))
                .containsExactly("unclear.incomplete", "tls.version-outdated");
    }

    private static List<String> ids(String text) {
        return CURL_EXPLAIN.explain(text).findings().stream()
                .map(f -> f.diagnosis().id())
                .toList();
    }

    private static String cutAt(String before, String then) {
        return String.join(
                "\n",
                before + " * Connected to api.example.test (192.0.2.10) port 80 (#0)",
                before + " > GET / HTTP/1.1",
                before + " > Host: api.example.test",
                before + " > ",
                then + " * Recv failure: Connection reset by peer",
                "curl: (56) Recv failure: Connection reset by peer");
    }

    private static String certified(String expires) {
        return String.join(
                "\n",
                "* Connected to api.example.test (192.0.2.10) port 443 (#0)",
                "* SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384",
                "*  expire date: " + expires,
                "> GET / HTTP/1.1",
                "> Host: api.example.test",
                "> ",
                "< HTTP/1.1 200 OK",
                "< Date: Mon, 23 Nov 2026 02:43:00 GMT",
                "< Content-Length: 0",
                "< ",
                "* Connection #0 to host api.example.test left intact");
    }

    private static Optional<Fact> fact(String text, String name) {
        return CURL_EXPLAIN.explain(text).findings().get(0).facts().fact(name);
    }

    @Test
    void theToolsHelpBelowACodeIsNoVerboseOutput() {
        assertThat(CurlExplain.create()
                        .explain(
                                "curl: (60) SSL certificate problem: self-signed certificate\nMore details here: https://curl.se/docs/sslcerts.html")
                        .findings()
                        .get(0)
                        .facts()
                        .value("verbose"))
                .isEmpty();
    }
}
