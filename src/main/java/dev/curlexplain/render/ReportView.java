package dev.curlexplain.render;

import dev.curlexplain.conversation.Platform;
import dev.curlexplain.event.Event;
import dev.curlexplain.explanation.Report;
import dev.curlexplain.explanation.Report.Quote;
import dev.curlexplain.knowledge.CodeEntry;
import dev.curlexplain.knowledge.Diagnosis.Recipient;
import dev.curlexplain.phrase.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A message to the other side in one language, ready to be sent. */
public final class ReportView {
    /** Longer lines are cut: a cookie or a certificate is not what the reader looks for. */
    private static final int LONGEST_QUOTE = 200;

    /** Stages in which a response is the one that the message is about. */
    private static final Set<String> ANSWERED = Set.of("response", "body");

    private final Report report;
    private final CodeEntry curlCode;
    private final Language language;
    private final Labels labels;

    /** @param curlCode what ended the transfer, or null */
    ReportView(Report report, CodeEntry curlCode, Language language) {
        this.report = report;
        this.curlCode = curlCode;
        this.language = language;
        this.labels = Labels.in(language);
    }

    /** {@code server}, {@code proxy} or {@code network} */
    public String getTo() {
        return report.finding().request().to().jsonName();
    }

    public String getSubject() {
        String what = new FindingView(report.finding(), language, report.mask()).getTitle();
        boolean aboutProxy = report.finding().request().to() == Recipient.PROXY;
        String port = aboutProxy ? null : value("port").orElse(null);
        return value(aboutProxy ? "proxy" : "host")
                .map(peer -> labels.with("report.subject", peer, port, what))
                .orElse(what);
    }

    public String getOpening() {
        return labels.get("report.opening");
    }

    /** What was seen, and what is asked for. */
    public String getRequest() {
        return report.finding()
                .request()
                .text()
                .in(language)
                .fill(this::value, name -> Optional.ofNullable(Stands.forMissing(name, language)));
    }

    /** What the other side needs to find it in its logs; what the transcript does not show is not listed. */
    public List<String> getFacts() {
        List<String> facts = new ArrayList<>();
        value("url").ifPresent(url -> facts.add(labels.with("report.url", url)));
        value("address").ifPresent(address -> facts.add(labels.with("report.address", address)));
        value("proxy").ifPresent(proxy -> facts.add(labels.with("report.proxy", proxy)));
        if (report.timed() != null) {
            facts.add(labels.with(
                    "report.time", report.timed().stamp().time(), report.timed().line()));
        }
        if (ANSWERED.contains(report.finding().diagnosis().stage())) {
            value("responseDate").ifPresent(date -> facts.add(labels.with("report.date", date)));
        }
        if (report.tls() != null) {
            facts.add(labels.with("report.tls", field(report.tls(), "tlsProtocol"), field(report.tls(), "cipher")));
        }
        client().ifPresent(client -> facts.add(labels.with("report.client", client)));
        value("exitCode").ifPresent(code -> facts.add(labels.with("report.result", result(code))));
        return facts;
    }

    private String result(String code) {
        return labels.with("outcome.code", code, curlCode == null ? null : curlCode.name());
    }

    private Optional<String> client() {
        Platform platform = report.platform();
        String anonymous = platform.client() == null && platform.tlsLibrary() != null ? "curl" : null;
        String curl = platform.curlVersion() == null ? anonymous : "curl " + platform.curlVersion();
        String library = platform.tlsLibraryVersion() == null
                ? platform.tlsLibrary()
                : platform.tlsLibrary() + ' ' + platform.tlsLibraryVersion();
        String program = report.finding().terms().clientName().orElse(platform.client());
        String all = Stream.of(program, curl, library).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    public String getQuotesHeading() {
        return labels.get("report.quotes");
    }

    /** {@code 12: * Recv failure: Connection reset by peer} */
    public List<String> getQuotes() {
        List<String> quotes = new ArrayList<>();
        int before = 0;
        for (Quote quote : report.quotes()) {
            if (report.shortened()
                    && before > 0
                    && quote.number() > before + 1
                    && quotes.size() == Report.FIRST_QUOTES) {
                quotes.add("...");
            }
            quotes.add(quote.number() + ": " + shortened(quote.text()));
            before = quote.number();
        }
        return quotes;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_QUOTE))) + "...";
    }

    /** The whole message. */
    public String getText() {
        List<String> rows = new ArrayList<>(List.of(getOpening(), "", getRequest(), ""));
        getFacts().forEach(fact -> rows.add("- " + fact));
        rows.add("");
        rows.add(getQuotesHeading());
        getQuotes().forEach(quote -> rows.add("  " + quote));
        return String.join("\n", rows);
    }

    private Optional<String> value(String name) {
        return report.finding().facts().value(name).map(report.mask()::apply);
    }

    private String field(Event event, String name) {
        return event.text(name).map(report.mask()::apply).orElse(null);
    }
}
