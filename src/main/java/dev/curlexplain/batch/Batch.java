package dev.curlexplain.batch;

import dev.curlexplain.CurlExplain;
import dev.curlexplain.conversation.Outcome;
import dev.curlexplain.explanation.Explanation;
import dev.curlexplain.explanation.Masking;
import dev.curlexplain.render.Format;
import dev.curlexplain.render.RenderOptions;
import dev.curlexplain.render.Renderer;
import dev.curlexplain.transcript.Transcript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Explains tickets on all processors and writes them in the order they came. */
public final class Batch {
    /** Tickets under way per processor: enough to keep all busy, few enough to bound memory. */
    private static final int AHEAD = 8;

    /**
     * @param tickets explained
     * @param ofCurl those among them that held text of curl's
     */
    public record Result(int tickets, int ofCurl) {}

    private record Answer(String text, boolean ofCurl) {}

    private final CurlExplain curlExplain;
    private final Renderer renderer;
    private final RenderOptions options;
    private final Masking masking;

    public Batch(CurlExplain curlExplain, Format format, RenderOptions options, Masking masking) {
        this.curlExplain = curlExplain;
        this.renderer = Renderer.of(format);
        this.options = options;
        this.masking = masking;
    }

    /** @throws IOException when the output cannot be written */
    public Result run(Stream<Ticket> tickets, Writer out) throws IOException {
        int processors = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(processors);
        Deque<Future<Answer>> underWay = new ArrayDeque<>();
        int count = 0;
        int ofCurl = 0;
        try {
            for (Iterator<Ticket> rest = tickets.iterator(); rest.hasNext() || !underWay.isEmpty(); ) {
                while (rest.hasNext() && underWay.size() < processors * AHEAD) {
                    Ticket ticket = rest.next();
                    underWay.add(workers.submit(() -> answer(ticket)));
                }
                Answer answer = finished(underWay.remove());
                out.write(answer.text());
                count++;
                ofCurl += answer.ofCurl() ? 1 : 0;
            }
        } finally {
            workers.shutdownNow();
        }
        return new Result(count, ofCurl);
    }

    private Answer answer(Ticket ticket) throws IOException {
        Explanation explanation = curlExplain.explain(Transcript.of(ticket.source(), ticket.text()), masking);
        StringBuilder text = new StringBuilder();
        renderer.render(explanation, options, text);
        return new Answer(text.toString(), explanation.outcome() != Outcome.NONE);
    }

    private static Answer finished(Future<Answer> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new UncheckedIOException(new IOException(e.getCause()));
        }
    }
}
