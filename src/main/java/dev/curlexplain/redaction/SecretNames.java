package dev.curlexplain.redaction;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names of headers, parameters, members and variables whose values are secrets. {@code X-Api-Key},
 * {@code apiKey} and {@code API_KEY} are one name: {@code apikey}. Which ones there are says
 * {@code secret-names.properties}.
 */
final class SecretNames {
    private static final ResourceBundle NAMES =
            ResourceBundle.getBundle("dev.curlexplain.redaction.secret-names", Locale.ROOT);

    private static final List<String> ENDINGS = names("ending");
    private static final List<String> ENDINGS_OF_ASSIGNED = names("ending.assigned");
    private static final List<String> ENDINGS_OF_HEADERS = names("ending.header");
    private static final List<String> NO_SECRETS = names("ending.harmless");
    private static final Set<String> ASSIGNED = Set.copyOf(names("name.assigned"));
    private static final Set<String> PARAMETERS = Set.copyOf(names("name.parameter"));

    private static final Pattern NEUTRAL_END = Pattern.compile(
            "(?:v?\\d{1,4}|value|hash|sha|base|b64|plain|text|confirm|confirmation|confirmed|repeat|again|new|old|raw)$");

    /** Of several words with capitals, or the sender's own. */
    private static final Pattern HEADER =
            Pattern.compile("x-[\\w-]{3,80}|[A-Z][\\w]{0,40}+(?:-[A-Z][\\w]{0,40}+){1,6}+");

    /** {@code ansible_become_pass}, {@code ftp-pw}, {@code dbPass}; not {@code compass} */
    private static final Pattern LAST_WORD =
            Pattern.compile("(?:[_.-](?i:pass|pw)|[a-z](?:Pass|Pw|PW)|[A-Z]_?PASS|__auth)$");

    /** One of these is in every name of a secret: the names above, but those that hold another one. */
    private static final List<String> STEMS = stems();

    private SecretNames() {}

    private static List<String> names(String key) {
        return List.of(NAMES.getString(key).split(" +"));
    }

    private static List<String> stems() {
        List<String> all = Stream.of(
                        ENDINGS, ENDINGS_OF_ASSIGNED, ENDINGS_OF_HEADERS, ASSIGNED, PARAMETERS, List.of("pass", "pw"))
                .flatMap(Collection::stream)
                .distinct()
                .toList();
        return all.stream()
                .filter(name -> all.stream().noneMatch(other -> !other.equals(name) && name.contains(other)))
                .toList();
    }

    /** Rules out nearly every name at little cost. */
    static boolean mayBeSecret(String squeezed) {
        return STEMS.stream().anyMatch(squeezed::contains);
    }

    /** {@code X-Api-Key} is {@code apikey} with its x in front: {@code xapikey}. */
    static String squeezed(String name) {
        StringBuilder squeezed = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                squeezed.append(c);
            }
        }
        return squeezed.toString().toLowerCase(Locale.ROOT);
    }

    /** In any place where a name stands before its value. */
    static boolean isSecret(String squeezed) {
        String name = withoutNeutralEnd(squeezed);
        return ENDINGS.stream().anyMatch(name::endsWith) && isNoneOfTheOthers(name);
    }

    /** {@code db-password}, {@code webdav-pass} */
    static boolean isSecretOption(String written) {
        String squeezed = squeezed(written);
        return isSecret(squeezed) || LAST_WORD.matcher(written).find() && isNoneOfTheOthers(squeezed);
    }

    /** Before an equals sign, or as a member of a JSON object. */
    static boolean isSecretIfAssigned(String squeezed) {
        String name = withoutNeutralEnd(squeezed);
        return isSecret(squeezed)
                || ASSIGNED.contains(name)
                || ENDINGS_OF_ASSIGNED.stream().anyMatch(name::endsWith) && isNoneOfTheOthers(name);
    }

    /** Of an object, a list of headers, an assignment: {@code "X-Master-Key"}, {@code ansible_ssh_pass} */
    static boolean isSecretMember(String written, String squeezed) {
        boolean header = HEADER.matcher(written).matches() && isSecretHeader(written, squeezed);
        return header
                || isSecretIfAssigned(squeezed)
                || LAST_WORD.matcher(written).find() && isNoneOfTheOthers(squeezed);
    }

    /**
     * {@code X-Signature}, {@code Fastly-Key}
     *
     * @param written the name with its hyphens: of one word it may begin a sentence, {@code Key: ...}
     */
    static boolean isSecretHeader(String written, String squeezed) {
        String name = withoutNeutralEnd(squeezed);
        boolean own = name.startsWith("x") && name.length() > 4 || written.indexOf('-') > 0 || name.equals("ssws");
        boolean telling = Stream.concat(ENDINGS_OF_HEADERS.stream(), ENDINGS_OF_ASSIGNED.stream())
                .anyMatch(end -> name.endsWith(end) || squeezed.endsWith(end));
        return (own && telling || isSecret(squeezed) || isVariable(written)) && isNoneOfTheOthers(name);
    }

    /** {@code JENKINS_PASS: abc} */
    private static boolean isVariable(String written) {
        return written.equals(written.toUpperCase(Locale.ROOT))
                && LAST_WORD.matcher(written).find();
    }

    static boolean isSecretParameter(String squeezed) {
        return PARAMETERS.contains(squeezed)
                || squeezed.endsWith("key") && isNoneOfTheOthers(squeezed)
                || isSecretIfAssigned(squeezed);
    }

    private static boolean isNoneOfTheOthers(String name) {
        return NO_SECRETS.stream().noneMatch(name::endsWith);
    }

    private static String withoutNeutralEnd(String squeezed) {
        String name = squeezed;
        for (int round = 0; round < 3; round++) {
            name = NEUTRAL_END.matcher(name).replaceFirst("");
        }
        return name.isEmpty() ? squeezed : name;
    }
}
