package dev.curlexplain.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.CurlExplain;
import dev.curlexplain.explanation.Mask;
import dev.curlexplain.phrase.Language;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class UnlikeRequestTest {
    private static final CurlExplain CURL_EXPLAIN = CurlExplain.create();

    private static String checks(String transcript, Language language) {
        return new FindingView(CURL_EXPLAIN.explain(transcript).findings().get(0), language, Mask.NONE)
                .getChecks().stream().map(FindingView.CheckView::text).collect(Collectors.joining("\n"));
    }

    @Test
    void aCheckThatDoesNotRepeatAPostSaysSo() {
        String text = """
                $ curl -f -d a=1 -H "X-Tenant: 7" https://www.example.test/orders
                curl: (22) The requested URL returned error: 500
                """;
        assertThat(checks(text, Language.EN)).containsOnlyOnce("was a POST").containsOnlyOnce("--header.");
        assertThat(checks(text, Language.KO)).containsOnlyOnce("POST이지만").containsOnlyOnce("--header");
    }

    @Test
    void whatAsksTheSameNeedsNoRemark() {
        assertThat(checks("""
                        $ curl -f https://www.example.test/orders
                        curl: (22) The requested URL returned error: 500
                        """, Language.EN)).isNotBlank().doesNotContain("was a ", "Left out");
    }

    @Test
    void beforeThereIsADialogueTheRequestDoesNotMatter() {
        assertThat(checks("""
                        $ curl -d a=1 -u joe https://www.example.test/orders
                        curl: (35) Recv failure: Connection reset by peer
                        """, Language.EN)).isNotBlank().doesNotContain("was a POST", "Left out");
    }

    @Test
    void withoutTheCommandTheRequestsFieldsTell() {
        assertThat(checks("""
                        * Connected to www.example.test (192.0.2.1) port 80
                        > GET /orders HTTP/1.1
                        > Host: www.example.test
                        > Authorization: Bearer abc
                        >
                        < HTTP/1.1 500 Internal Server Error
                        < Content-Length: 0
                        <
                        * Connection #0 to host www.example.test left intact
                        """, Language.EN)).containsOnlyOnce("answer depends on it: Authorization.");
    }

    @Test
    void aTraceOfTheSameRequestIsNoOtherRequest() {
        assertThat(checks("""
                        > POST / HTTP/1.1
                        > Host: www.example.test
                        >
                        < HTTP/1.1 409 Conflict
                        < Content-Length: 0
                        <
                        """, Language.EN))
                .contains("With the original options")
                .doesNotContain("was a POST");
    }
}
