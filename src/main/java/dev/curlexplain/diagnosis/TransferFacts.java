package dev.curlexplain.diagnosis;

import dev.curlexplain.condition.Facts;
import dev.curlexplain.condition.Occasion;
import dev.curlexplain.conversation.AddressKind;
import dev.curlexplain.conversation.Conversation;
import dev.curlexplain.conversation.Failure;
import dev.curlexplain.conversation.Platform;
import dev.curlexplain.conversation.Target;
import dev.curlexplain.conversation.Transfer;
import dev.curlexplain.event.Event;
import dev.curlexplain.event.EventLine;
import dev.curlexplain.event.LineKind;
import dev.curlexplain.event.SpokenValue;
import dev.curlexplain.knowledge.OptionEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A transfer, as conditions ask about it and texts name it. */
public final class TransferFacts implements Facts {
    private static final Set<String> WAITS = Set.of("waited", "longestWait");

    private final Conversation conversation;
    private final Transfer transfer;
    private final int transfers;
    private final Map<String, OptionEntry> options;
    private final StatedFacts stated;
    private final Map<String, List<Occasion>> occasions = new HashMap<>();
    private final Map<String, Optional<Fact>> found = new ConcurrentHashMap<>();

    /**
     * @param transfers how many the transfer's log holds
     * @param options of curl, by their long names
     */
    TransferFacts(Conversation conversation, Transfer transfer, int transfers, Map<String, OptionEntry> options) {
        this.options = options;
        this.conversation = conversation;
        this.transfer = transfer;
        this.transfers = transfers;
        this.stated = new StatedFacts(transfer);
        List<Event> events = transfer.events();
        for (int i = 0; i < events.size(); i++) {
            add(new EventOccasion(events.get(i), i));
        }
        transfer.failure().ifPresent(f -> add(new FailureOccasion(f, events.indexOf(f.first()))));
    }

    /** Under its id, and under its area. */
    private void add(Occasion occasion) {
        String id = occasion.id();
        occasions.computeIfAbsent(id, unused -> new ArrayList<>()).add(occasion);
        occasions
                .computeIfAbsent(id.substring(0, id.indexOf('.') + 1) + '*', unused -> new ArrayList<>())
                .add(occasion);
    }

    @Override
    public List<Occasion> occasions(String event) {
        return occasions.getOrDefault(event, List.of());
    }

    @Override
    public Optional<Fact> option(String longName) {
        return conversation
                .command()
                .flatMap(c ->
                        c.option(longName).map(o -> new Fact(o.value() == null ? "" : o.value(), List.of(c.line()))));
    }

    @Override
    public Optional<Fact> fact(String name) {
        Optional<Fact> fact = found.get(name);
        if (fact == null) {
            fact = find(name);
            found.put(name, fact);
        }
        return fact;
    }

    /** A fact, or the value of the option that it is named after, with the lines that show it. */
    Optional<Fact> shown(String name) {
        return fact(name).or(() -> option(FactNames.optionOf(name)));
    }

    private Optional<Fact> find(String name) {
        return ofTarget(name)
                .or(() -> ofTransfer(name))
                .or(() -> ofPlatform(name))
                .or(() -> stated.field(name));
    }

    /**
     * The value alone, for texts; {@code tlsMax} is also the value of the option {@code --tls-max}. A wait of less than
     * a millisecond is none to tell of.
     */
    public Optional<String> value(String name) {
        return shown(name)
                .map(fact -> SpokenValue.of(name, fact.value()))
                .filter(v -> !v.isBlank() && !(WAITS.contains(name) && v.equals("0")));
    }

    private Optional<Fact> ofTarget(String name) {
        Target target = transfer.target();
        return switch (name) {
            case "host" -> known(target.host());
            case "hostKind" -> known(target.host()).map(TransferFacts::kind);
            case "port" -> known(target.port());
            case "address" -> known(target.address());
            case "addressKind" -> addressOrLiteral(target).map(AddressKind::of).flatMap(TransferFacts::known);
            case "scheme" -> known(target.scheme());
            case "url" -> known(target.url());
            case "proxy" -> known(target.proxy());
            case "proxyHost" -> known(target.proxyHost());
            case "proxyPort" -> known(target.proxyPort());
            default -> Optional.empty();
        };
    }

    private Optional<Fact> ofTransfer(String name) {
        return switch (name) {
            case "outcome" -> known(transfer.outcome().jsonName());
            case "exitCode" -> known(transfer.exitCode());
            case "reached" -> known(transfer.reached().jsonName());
            case "transfers" -> known(transfers);
            case "recovered" -> shown(transfer.recovered());
            case "late" -> shown(transfer.late());
            case "output" -> output();
            case "wholeBody" -> output().filter(this::isWhole);
            case "bodyOption" -> request().bodyOption();
            case "bodyless" -> request().bodyless();
            case "unranged" -> request().unranged();
            case "verbose" -> known(isVerbose() ? "yes" : null);
            case "status" -> stated.status();
            case "server" -> stated.header("server");
            case "location" -> stated.header("location");
            case "retryAfter" -> stated.header("retry-after");
            case "challenge" -> stated.header("www-authenticate");
            case "contentType" -> stated.header("content-type");
            case "contentLength" -> stated.header("content-length");
            case "waited" -> transfer.failure().flatMap(f -> new Waiting(transfer).before(f.first()));
            case "longestWait" -> new Waiting(transfer).longest();
            case "certificateDays" -> stated.certificateDays();
            case "selfIssued" -> stated.selfIssued();
            case "optionSince" -> optionSince();
            case "loginCarriedTo" -> CarriedLogin.in(transfer.events());
            case "responseDate" -> stated.responseDate();
            case "how" ->
                transfer.failure()
                        .flatMap(f -> f.how().stream()
                                .findFirst()
                                .map(h -> new Fact(FailureOccasion.kebab(h), linesOf(f.events()))));
            default -> Optional.empty();
        };
    }

    /** Of the option that the failure names, if it is one of curl's and still in it. */
    private Optional<Fact> optionSince() {
        return transfer.failure()
                .flatMap(f -> f.events().stream()
                        .filter(e -> e.text("option").isPresent())
                        .findFirst())
                .flatMap(e -> Optional.ofNullable(options.get(e.text("option").orElse("")))
                        .filter(o -> o.since() != null && o.until() == null)
                        .map(o -> new Fact(o.since(), List.of(e.line()))));
    }

    /** Content that was printed before the failure, or at all where there is none. */
    private Optional<Fact> output() {
        List<Event> events = transfer.events();
        int first = events.stream()
                .filter(e -> e.is("http.request-line") || e.is("http.following"))
                .reduce((one, later) -> later)
                .orElse(events.get(0))
                .line();
        int last = transfer.failure()
                .map(f -> f.first().line())
                .orElse(events.get(events.size() - 1).line());
        List<Integer> lines = conversation.lines().subList(first, Math.max(first, last - 1)).stream()
                .filter(l -> l.kind() == LineKind.BODY)
                .map(l -> l.line().number())
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Fact(Integer.toString(lines.size()), lines));
    }

    private boolean isWhole(Fact output) {
        List<EventLine> all = conversation.lines();
        return PrintedBody.isWhole(output.lines().stream()
                .map(number -> all.get(number - 1).line().content())
                .collect(Collectors.joining("\n")));
    }

    private RequestShape request() {
        return new RequestShape(lastAttempt(), fact("command"), this::option);
    }

    private Optional<Fact> ofPlatform(String name) {
        Platform platform = conversation.platform();
        return switch (name) {
            case "curlVersion" -> known(platform.curlVersion());
            case "tlsLibrary" -> known(platform.tlsLibrary());
            case "tlsLibraryVersion" -> known(platform.tlsLibraryVersion());
            case "system" -> known(platform.system());
            case "client" -> known(platform.client());
            case "command" -> conversation.command().map(c -> new Fact("curl", List.of(c.line())));
            default -> Optional.empty();
        };
    }

    /** Without a proxy, a host given as an address is the one to be connected to, whether or not a line says so. */
    private static Optional<String> addressOrLiteral(Target target) {
        if (target.address() != null || target.host() == null || target.proxy() != null) {
            return Optional.ofNullable(target.address());
        }
        String host = target.host().replaceAll("[\\[\\]]", "");
        return Optional.of(host).filter(h -> h.equals("localhost") || AddressKind.isLiteral(h));
    }

    /** Of a host given as an address no name can be looked up. */
    private static Fact kind(Fact host) {
        return new Fact(AddressKind.isLiteral(host.value()) ? "address" : "name", host.lines());
    }

    private boolean isVerbose() {
        return transfer.events().stream()
                .anyMatch(e -> e.kind() == LineKind.INFO && e.id().indexOf('.') > 0 && !e.isToolsRemark());
    }

    /** Events since the last redirect, retry or fresh connect. */
    public Stream<Event> lastAttempt() {
        return stated.lastAttempt();
    }

    /** What ended the transfer. */
    public Optional<Failure> failure() {
        return transfer.failure();
    }

    private static Optional<Fact> shown(List<Event> events) {
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fact(Integer.toString(events.size()), linesOf(events)));
    }

    private static List<Integer> linesOf(List<Event> events) {
        return events.stream().map(Event::line).toList();
    }

    private static Optional<Fact> known(Object value) {
        return value == null ? Optional.empty() : Optional.of(new Fact(value.toString(), List.of()));
    }
}
