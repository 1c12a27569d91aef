package dev.curlexplain.render;

import dev.curlexplain.CurlExplain;
import dev.curlexplain.explanation.Explanation;
import dev.curlexplain.transcript.Transcript;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Real transcripts, and answers to them. */
final class Transcripts {
    static final CurlExplain CURL_EXPLAIN = CurlExplain.create();

    private Transcripts() {}

    static Stream<String> names() {
        return Stream.of(
                "seed",
                "reset-mid-handshake",
                "reset-in-body",
                "proxy-auth-required",
                "redirect-to-https",
                "handshake-failure-alert",
                "empty-reply",
                "not-found",
                "mail-without-tls",
                "trace-ascii");
    }

    static String text(String name) {
        try (InputStream resource = Transcripts.class.getResourceAsStream("/transcripts/" + name + ".txt")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Explanation explained(String text) {
        return CURL_EXPLAIN.explain(Transcript.of("test", text), true);
    }

    static String rendered(String text, Format format, RenderOptions options) {
        StringBuilder out = new StringBuilder();
        try {
            Renderer.of(format).render(explained(text), options, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
