package dev.curlexplain.render;

import dev.curlexplain.condition.Facts.Fact;
import dev.curlexplain.conversation.Stage;
import dev.curlexplain.diagnosis.TransferFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * In what a check differs from the request of the transcript, {@code > POST /orders HTTP/1.1}: checks ask with GET or HEAD so
 * as to change nothing, and without what can carry credentials. What they are answered need not hold for the request.
 */
record UnlikeRequest(TransferFacts facts, Labels labels) {
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    /** An answer can depend on them. With their letters, in the order in which they are told. */
    private static final Map<String, String> LEFT_OUT = new LinkedHashMap<>();

    static {
        LEFT_OUT.put("--header", " -H ");
        LEFT_OUT.put("--user", " -u ");
        LEFT_OUT.put("--oauth2-bearer", "--oauth2-bearer");
        LEFT_OUT.put("--cookie", " -b ");
        LEFT_OUT.put("--cert", " -E ");
        LEFT_OUT.put("--user-agent", " -A ");
        LEFT_OUT.put("--referer", " -e ");
    }

    private static final List<String> CREDENTIALS = List.of("Authorization", "Cookie");

    /** A request of curl's for the same URL that names no method of its own; traces are asked for with the original options. */
    private static final Pattern ASKING =
            Pattern.compile("^(?!.* (?:-X|--request|-T|-d|--data|--trace-ascii -) )curl .*\\{url\\}");

    /**
     * @param template of a check's command, {@code curl -v {url}}
     * @param stage of the diagnosis: until there is a dialogue it does not matter what it is
     */
    List<String> remarks(String template, String stage) {
        boolean spoken = Stage.of(stage).compareTo(Stage.LOGIN) >= 0;
        if (!spoken || !ASKING.matcher(template).find()) {
            return List.of();
        }
        Optional<String> method = method().map(m -> labels.with("check.other-method", m));
        return Stream.concat(method.stream(), leftOut(template).stream()).toList();
    }

    private Optional<String> method() {
        return facts.value("method")
                .or(() -> facts.option("--request").map(Fact::value))
                .or(this::methodOfBody)
                .map(method -> method.toUpperCase(Locale.ROOT))
                .filter(CHANGING::contains);
    }

    private Optional<String> methodOfBody() {
        boolean http = facts.value("scheme").map(s -> s.startsWith("http")).orElse(true);
        boolean inUrl =
                facts.option("--get").isPresent() || facts.option("--head").isPresent();
        return facts.value("bodyOption")
                .filter(option -> http && !inUrl)
                .map(option -> option.equals("--upload-file") ? "PUT" : "POST");
    }

    private Optional<String> leftOut(String template) {
        List<String> names = facts.value("command").isPresent() ? options(template) : fields(template);
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(labels.with("check.left-out", String.join(", ", names)));
    }

    private List<String> options(String template) {
        return LEFT_OUT.entrySet().stream()
                .filter(e -> !template.contains(e.getKey()) && !template.contains(e.getValue()))
                .map(Map.Entry::getKey)
                .filter(name -> facts.option(name).isPresent())
                .toList();
    }

    /** Without the command its request header tells what was given. */
    private List<String> fields(String template) {
        List<String> sent = facts.occasions("http.request-field").stream()
                .flatMap(field -> field.values("name").stream())
                .toList();
        return CREDENTIALS.stream()
                .filter(name -> sent.stream().anyMatch(name::equalsIgnoreCase))
                .filter(name -> !template.contains(" -u "))
                .toList();
    }
}
