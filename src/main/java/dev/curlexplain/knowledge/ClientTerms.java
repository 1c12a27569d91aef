package dev.curlexplain.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Options of curl, as the program that printed a text calls them. */
public final class ClientTerms {
    /** @param setting {@code git config http.sslVersion tlsv1.2} for {@code --tlsv1.2} */
    public record Term(String client, String option, String setting) {}

    private static final Pattern OPTION =
            Pattern.compile("(?<![\\w-])(?:--[a-z0-9][a-z0-9.-]{0,40}[a-z0-9]|-[A-Za-z0-9])(?![\\w-])");

    /** The part of a command line that is curl's; what {@code grep -E} behind a pipe means is no matter. */
    private static final Pattern CURL = Pattern.compile("(?<![\\w./-])curl(?:\\.exe)? [^|;&\n]*+");

    /** Where the program is not known, or is curl itself. */
    public static final ClientTerms NONE = new ClientTerms(null, Map.of());

    private final ClientEntry client;
    private final Map<String, String> longNames;

    /** @param longNames of options by their short form: {@code -k} is {@code --insecure} */
    ClientTerms(ClientEntry client, Map<String, String> longNames) {
        this.client = client;
        this.longNames = longNames;
    }

    /** As its makers write it; empty where it is not known, or is curl itself. */
    public Optional<String> clientName() {
        return Optional.ofNullable(client).map(ClientEntry::name);
    }

    /**
     * The options that a command and the text about it name, as far as the program has something of its own for
     * them.
     *
     * @param command may be empty
     */
    public List<Term> in(String command, String text) {
        if (client == null) {
            return List.of();
        }
        Set<String> named = new LinkedHashSet<>();
        CURL.matcher(command).results().forEach(curl -> addOptions(curl.group(), named));
        addOptions(text, named);
        List<Term> terms = new ArrayList<>();
        for (String option : named) {
            if (client.settings().containsKey(option)) {
                terms.add(new Term(client.name(), option, client.settings().get(option)));
            }
        }
        return terms;
    }

    private void addOptions(String text, Set<String> named) {
        Matcher options = OPTION.matcher(text);
        while (options.find()) {
            named.add(longNames.getOrDefault(options.group(), options.group()));
        }
    }
}
