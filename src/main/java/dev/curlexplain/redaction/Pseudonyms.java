package dev.curlexplain.redaction;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Stand-ins for who and where: the same for the same, over the whole text. */
final class Pseudonyms {
    /** Accounts of programs and roles, not of people. */
    private static final Set<String> NOBODY = Set.of(
            "root",
            "admin",
            "administrator",
            "anonymous",
            "ftp",
            "guest",
            "user",
            "nobody",
            "git",
            "postmaster",
            "oauth2",
            "x-access-token",
            "default",
            "system",
            "public",
            "shared",
            "me",
            "self",
            "login",
            "name",
            "username",
            "users");

    private final Hosts hosts = new Hosts();
    private final Addresses addresses = new Addresses();
    private final Map<Kind, Map<String, String>> others = new EnumMap<>(Kind.class);

    static boolean isSomebody(String user) {
        return user.length() > 1
                && !NOBODY.contains(user.toLowerCase(Locale.ROOT))
                && !user.chars().allMatch(Character::isDigit)
                && !Placeholders.isPlaceholder(user);
    }

    String of(Kind kind, String value) {
        return switch (kind) {
            case HOST -> hosts.of(value);
            case ADDRESS -> addresses.of(value);
            case USER -> isSomebody(value) ? numbered(kind, "user-", value) : value;
            case NAME -> numbered(kind, "name-", value);
            case ORGANISATION -> numbered(kind, "org-", value);
            case PLACE -> numbered(kind, "place-", value);
            case SERIAL -> numbered(kind, "serial-", value);
            case FINGERPRINT -> numbered(kind, "fingerprint-", value);
            case SECRET -> throw new IllegalArgumentException("secrets have no pseudonym");
        };
    }

    private String numbered(Kind kind, String prefix, String value) {
        Map<String, String> known = others.computeIfAbsent(kind, unused -> new HashMap<>());
        return known.computeIfAbsent(value.toLowerCase(Locale.ROOT), unused -> prefix + (known.size() + 1));
    }
}
