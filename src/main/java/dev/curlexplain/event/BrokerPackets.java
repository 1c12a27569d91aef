package dev.curlexplain.event;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Packets of MQTT are printed as they come, without a line feed, so that curl's next message stands behind them:
 *
 * <pre>{@code
 * * Using client id 'curlkMQVl8to'
 * < ..Expected 0000 but got 0005
 * }</pre>
 */
final class BrokerPackets {
    private static final String AREA = "mqtt";

    /** Bytes of a packet that are looked past; what is read before a message is at most the reply to the login. */
    private static final int LONGEST_PACKET = 16;

    private final CurlSpeech speech;
    private boolean begun;

    BrokerPackets(CurlSpeech speech) {
        this.speech = speech;
    }

    void see(Statement statement) {
        begun = begun && !statement.id().equals("command.curl")
                || statement.id().equals("mqtt.client-id");
    }

    /** The message behind a packet, if there is one. */
    Optional<Statement> message(String text) {
        return begun
                ? IntStream.rangeClosed(0, Math.min(LONGEST_PACKET, text.length()))
                        .mapToObj(at -> speech.sentence(text.substring(at)))
                        .flatMap(Optional::stream)
                        .filter(said -> said.area().equals(AREA))
                        .findFirst()
                : Optional.empty();
    }
}
