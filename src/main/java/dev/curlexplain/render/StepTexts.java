package dev.curlexplain.render;

import dev.curlexplain.conversation.Outcome;
import dev.curlexplain.conversation.Stage;
import dev.curlexplain.conversation.Target;
import dev.curlexplain.explanation.Explanation;
import dev.curlexplain.knowledge.CodeEntry;
import dev.curlexplain.render.WalkThrough.Step;
import dev.curlexplain.render.WalkThroughView.Doing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Titles and doings of the steps, filled with what this transcript names. */
final class StepTexts {
    /** In these it is the other end that acts first. */
    private static final Set<String> PEER_FIRST = Set.of("response", "body", "cut");

    private static final int LOWEST_ERROR_STATUS = 400;
    private static final int LARGEST_PORT = 65_535;

    private final WalkThrough walk;
    private final Explanation explanation;
    private final Labels labels;
    private final Target target;

    StepTexts(WalkThrough walk, Explanation explanation, Labels labels) {
        this.walk = walk;
        this.explanation = explanation;
        this.labels = labels;
        this.target = explanation.transfer().target();
    }

    String title(Step step) {
        String own = "walk." + key(step) + ".title";
        return labels.get(labels.has(own) ? own : "walk." + step.id() + ".title");
    }

    List<Doing> doings(Step step) {
        List<Doing> doings = new ArrayList<>();
        List<String> sides = PEER_FIRST.contains(step.id()) ? List.of("peer", "client") : List.of("client", "peer");
        for (String side : sides) {
            String text = "walk." + key(step) + '.' + side;
            if (labels.has(text)) {
                doings.add(new Doing(actor(text, side), labels.with(text, values(step))));
            }
        }
        return doings;
    }

    private String actor(String text, String side) {
        return labels.get(labels.has(text + "-name") ? text + "-name" : "walk." + side);
    }

    /** The text that tells this step as it was here. */
    String key(Step step) {
        return switch (step.id()) {
            case "dns" -> target.proxy() != null ? "dns-proxy" : explanation.stage() == Stage.TCP ? "dns-tried" : "dns";
            case "tcp" -> target.isSocket() ? "tcp-socket" : target.proxy() == null ? "tcp" : "tcp-proxy";
            case "request", "response" -> walk.forwarded() ? step.id() + "-forwarded" : step.id();
            case "tls" -> isTlsCertain(step) ? "tls" : "tls-if";
            case "cut" ->
                walk.ending().isLate() ? "cut-late" : "cut-" + walk.ending().way();
            case "error" -> error();
            case "report" -> explanation.outcome() == Outcome.SUCCEEDED ? "report-ok" : "report";
            default -> step.id();
        };
    }

    private boolean isTlsCertain(Step step) {
        return target.scheme() != null
                || walk.ending().isThroughTls()
                || !step.lines().isEmpty();
    }

    private String error() {
        if (walk.ending().errno() != null) {
            return "error";
        }
        return timedOut() ? "error-timeout" : walk.ending().hasLeftOverErrno() ? "error-left-over" : "error-other";
    }

    private boolean timedOut() {
        return walk.ending().way().equals("timeout");
    }

    /** For the places of its texts. */
    Object[] values(Step step) {
        return switch (step.id()) {
            case "error" -> new Object[] {walk.ending().errno(), walk.ending().call(), number()};
            case "cut" -> new Object[] {walk.ending().alert()};
            case "report" -> explanation.outcome() == Outcome.SUCCEEDED ? errorStatuses() : failed();
            default ->
                new Object[] {masked(host()), port(), masked(target.address()), masked(target.proxy()), proxySecurity()
                };
        };
    }

    /** One that TCP has; a URL may name a larger number, and is then refused. */
    private Integer port() {
        return target.port() == null || target.port() > LARGEST_PORT ? null : target.port();
    }

    private Object[] failed() {
        return new Object[] {explanation.transfer().exitCode(), curlCode()};
    }

    /** The lowest status that {@code --fail} takes for a failure; FTP and mail have none. */
    private Object[] errorStatuses() {
        return new Object[] {explanation.transfer().status().isPresent() ? LOWEST_ERROR_STATUS : null};
    }

    /** What comes before the proxy can be asked for anything, or null. */
    private String proxySecurity() {
        return target.proxy() != null && target.proxy().startsWith("https://") ? "TLS" : null;
    }

    /** Nothing where only the proxy is named; one address can be both, on two ports. */
    private String host() {
        boolean proxy = target.host() != null
                && target.host().equalsIgnoreCase(target.proxyHost())
                && (target.port() == null || String.valueOf(target.port()).equals(target.proxyPort()));
        return proxy ? null : target.host();
    }

    /** Nothing where the number is all the lines have, and the symbol was found from it. */
    private String number() {
        String number = walk.ending().errnoNumber();
        return number == null || number.equals(walk.ending().errno()) ? null : number;
    }

    private String curlCode() {
        return Optional.ofNullable(explanation.curlCode()).map(CodeEntry::name).orElse(null);
    }

    /** As one word for a shell, {@code URL} where it is not known. */
    String url() {
        String known = knownUrl();
        return known.isEmpty() ? "URL" : ShellWord.of(known);
    }

    /** Empty where it is not known. */
    String knownUrl() {
        if (target.url() != null) {
            return masked(target.url());
        }
        boolean known = target.scheme() != null && target.host() != null;
        return known ? masked(target.scheme() + "://" + target.host() + '/') : "";
    }

    /** {@code example.test:443}, as far as it is known. */
    String server() {
        String port = target.port() == null ? "" : ":" + target.port();
        return host() == null ? "" : masked(host()) + port;
    }

    /** Without the scheme that every proxy has unless another is named. */
    String proxy() {
        return target.proxy() == null ? "" : masked(target.proxy()).replaceFirst("^http://", "");
    }

    String masked(String value) {
        return value == null ? null : explanation.mask().apply(value);
    }
}
