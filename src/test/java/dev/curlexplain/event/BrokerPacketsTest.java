package dev.curlexplain.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curlexplain.CurlExplain;
import dev.curlexplain.explanation.Explanation;
import org.junit.jupiter.api.Test;

class BrokerPacketsTest {
    private static final CurlExplain CURL_EXPLAIN = CurlExplain.create();

    private static Explanation behind(String line) {
        return CURL_EXPLAIN.explain("""
                * Connected to broker.test (192.0.2.8) port 1883
                * Using client id 'curlkMQVl8to'
                %s
                * shutting down connection #0
                """.formatted(line));
    }

    @Test
    void aRefusalStandsBehindThePacketThatTellsIt() {
        Explanation explanation = behind("< \u0000\u0005Expected 0000 but got 0005");
        assertThat(explanation.exitCode()).isEqualTo(8);
        assertThat(explanation.findings().get(0).diagnosis().id()).isEqualTo("login.denied");
    }

    @Test
    void whatAnotherServiceAnswersIsNoLogin() {
        assertThat(behind("< TPExpected 0000 but got 5450").exitCode()).isEqualTo(8);
    }

    @Test
    void withoutABrokerItIsTextOfTheServers() {
        String text = "* Connected to mail.test (192.0.2.8) port 25\n< 220 Expected 0000 but got 0005\n";
        assertThat(CURL_EXPLAIN.explain(text).exitCode()).isNull();
    }
}
