package dev.curlexplain.render;

import dev.curlexplain.conversation.Failure;
import dev.curlexplain.conversation.Milestone;
import dev.curlexplain.conversation.Target;
import dev.curlexplain.conversation.Transfer;
import dev.curlexplain.event.Event;
import dev.curlexplain.render.Ladder.Actor;
import dev.curlexplain.render.Ladder.Arrow;
import dev.curlexplain.render.Ladder.Fate;
import dev.curlexplain.render.WalkThrough.Mark;
import dev.curlexplain.render.WalkThrough.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What goes to and fro in each step, with this transcript's names and numbers. */
final class Arrows {
    /** @param proof once this is reached, the arrow has gone its way */
    private record Form(String name, boolean fromClient, Milestone proof) {}

    private static final Map<String, List<Form>> FORMS = Map.of(
            "dns", List.of(out("ask", Milestone.START), in("answer", Milestone.RESOLVED)),
            "tcp", List.of(out("ask", Milestone.TRYING), in("answer", Milestone.CONNECTED)),
            "proxy", List.of(out("ask", Milestone.PROXY_ASKED), in("answer", Milestone.TUNNEL)),
            "tls",
                    List.of(
                            out("ask", Milestone.CLIENT_HELLO),
                            in("answer", Milestone.SERVER_HELLO),
                            out("finished", Milestone.HANDSHAKE_DONE)),
            "login", List.of(in("greeting", Milestone.GREETED), out("commands", Milestone.COMPLETE)),
            "body", List.of(in("data", Milestone.COMPLETE)),
            "request", List.of(out("ask", Milestone.REQUEST)),
            "response", List.of(in("status", Milestone.STATUS), in("body", Milestone.COMPLETE)));

    private static final Set<String> FROM_THE_OTHER_END =
            Set.of("cut-reset", "cut-closed", "cut-late", "cut-refused", "cut-alert-in");

    private final WalkThrough walk;
    private final StepTexts texts;
    private final Labels labels;
    private final Transfer transfer;
    private final Milestone reached;

    Arrows(WalkThrough walk, StepTexts texts, Labels labels, Transfer transfer) {
        this.walk = walk;
        this.texts = texts;
        this.labels = labels;
        this.transfer = transfer;
        this.reached = transfer.failure().map(Failure::after).orElse(transfer.reached());
    }

    private static Form out(String name, Milestone proof) {
        return new Form(name, true, proof);
    }

    private static Form in(String name, Milestone proof) {
        return new Form(name, false, proof);
    }

    List<Arrow> of(Step step) {
        List<Form> forms = FORMS.get(step.id());
        if (forms == null) {
            return step.id().equals("cut") ? List.of(cut(step)) : note(step);
        }
        List<Arrow> arrows = new ArrayList<>();
        Actor peer = peer(step.id());
        boolean before = true;
        for (Form form : forms) {
            boolean seen = isPassedInSight(step) || step.mark() == Mark.FAILED && reached.compareTo(form.proof()) >= 0;
            boolean missing = step.mark() == Mark.FAILED && !seen && before && !arrows.isEmpty();
            Fate fate = seen ? Fate.SEEN : missing ? Fate.MISSING : Fate.OPEN;
            String label = label(step, form, seen);
            arrows.add(
                    form.fromClient()
                            ? new Arrow(Actor.CLIENT, peer, label, fate)
                            : new Arrow(peer, Actor.CLIENT, label, fate));
            before = seen;
        }
        return arrows;
    }

    /** What a bare error only proves to be behind went in a way that it does not show: an address needs no lookup. */
    private boolean isPassedInSight(Step step) {
        return step.mark() == Mark.PASSED && !(walk.bare() && step.lines().isEmpty());
    }

    /** The other end of the connection, or who is asked for addresses. */
    private Actor peer(String stepId) {
        return switch (stepId) {
            case "dns" -> Actor.DNS;
            case "tcp" -> target().proxy() == null ? Actor.SERVER : Actor.PROXY;
            case "proxy" -> Actor.PROXY;
            case "cut" -> target().proxy() != null && reached.compareTo(Milestone.TUNNEL) < 0 ? Actor.PROXY : farEnd();
            default -> farEnd();
        };
    }

    private Actor farEnd() {
        return walk.forwarded() ? Actor.PROXY : Actor.SERVER;
    }

    private Target target() {
        return transfer.target();
    }

    private String label(Step step, Form form, boolean seen) {
        String own = "";
        if (seen && step.id().equals("request")) {
            own = requestLine();
        } else if (seen && form.name().equals("status")) {
            own = transfer.status()
                    .map(e -> words(e, "version", "status", "reason"))
                    .orElse("");
        }
        return own.isEmpty() ? text(step, '.' + form.name()) : own;
    }

    /** The last one; a CONNECT belongs to the proxy's step. */
    private String requestLine() {
        return transfer.events("http.request-line").stream()
                .filter(e -> !e.asksForTunnel())
                .reduce((one, later) -> later)
                .map(e -> words(e, "method", "target", "version"))
                .orElse("");
    }

    private String words(Event event, String... fields) {
        List<String> words = new ArrayList<>();
        for (String field : fields) {
            Object value = event.fields().get(field);
            if (value != null && !value.toString().isBlank()) {
                words.add(value.toString());
            }
        }
        return texts.masked(String.join(" ", words));
    }

    private String text(Step step, String ending) {
        String own = "arrow." + texts.key(step) + ending;
        return labels.with(labels.has(own) ? own : "arrow." + step.id() + ending, texts.values(step));
    }

    private Arrow cut(Step step) {
        String key = texts.key(step);
        Actor peer = peer(step.id());
        Actor from = FROM_THE_OTHER_END.contains(key) ? peer : Actor.CLIENT;
        Actor to = key.equals("cut-alert-out") ? peer : Actor.CLIENT;
        return new Arrow(from, to, text(step, ""), Fate.FATAL);
    }

    /** What happens at the client alone; nothing where nothing is known beyond the step's title. */
    private List<Arrow> note(Step step) {
        String label = step.id().equals("command")
                ? texts.knownUrl()
                : labels.has("arrow." + texts.key(step)) ? text(step, "") : "";
        Fate fate = switch (step.mark()) {
            case PASSED -> Fate.SEEN;
            case FAILED -> Fate.FATAL;
            case NOT_SHOWN, NOT_REACHED -> Fate.OPEN;
        };
        return label.isEmpty() ? List.of() : List.of(new Arrow(Actor.CLIENT, Actor.CLIENT, label, fate));
    }
}
