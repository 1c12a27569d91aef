package dev.curlexplain.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of headers, parameters, members and variables whose values are secrets. {@code X-Api-Key},
 * {@code apiKey} and {@code API_KEY} are one name: {@code apikey}.
 */
final class SecretNames {
    /** Wherever a name ends so. */
    private static final List<String> ENDINGS = List.of(
            "password",
            "passwd",
            "passphrase",
            "passcode",
            "passwort",
            "pwd",
            "secret",
            "token",
            "apikey",
            "accesskey",
            "accesskeyid",
            "accessid",
            "secretkey",
            "secretid",
            "privatekey",
            "authkey",
            "accountkey",
            "sharedkey",
            "masterkey",
            "encryptionkey",
            "signingkey",
            "subscriptionkey",
            "functionskey",
            "consumerkey",
            "sessionkey",
            "servicekey",
            "deploykey",
            "licensekey",
            "credential",
            "credentials",
            "jwt",
            "bearer",
            "assertion",
            "authtok");

    /** Too general for {@code name: value}, which may be a sentence. */
    private static final List<String> ENDINGS_OF_ASSIGNED = List.of(
            "signature",
            "sessionid",
            "sessid",
            "hmac",
            "codeverifier",
            "samlresponse",
            "samlrequest",
            "connectsid",
            "authcode",
            "bindpw",
            "dbpass",
            "userpass",
            "smtppass",
            "mailpass",
            "proxypass",
            "ftppass",
            "qak");

    private static final Set<String> ASSIGNED = Set.of(
            "pass", "pw", "pin", "otp", "totp", "sig", "auth", "sid", "csrf", "xsrf", "mac", "passw", "creds",
            "mypass");

    /** In URLs and forms only. */
    private static final Set<String> PARAMETERS = Set.of("key", "code", "state", "policy", "refresh", "ticket", "hash");

    private static final List<String> NO_SECRETS = List.of(
            "publickey",
            "websocketkey",
            "cachekey",
            "surrogatekey",
            "idempotencykey",
            "partitionkey",
            "sortkey",
            "primarykey",
            "keypairid",
            "canceltoken",
            "stoptoken",
            "bypass");

    private static final Pattern NEUTRAL_END = Pattern.compile(
            "(?:\\d{1,4}|value|hash|sha|base|b64|plain|text|confirm|confirmation|confirmed|repeat|again|new|old|raw)$");

    /** One of these is in every name of a secret. */
    private static final List<String> STEMS = List.of(
            "pass",
            "pwd",
            "pw",
            "secret",
            "token",
            "key",
            "cred",
            "jwt",
            "bearer",
            "assert",
            "auth",
            "sig",
            "sess",
            "sid",
            "csrf",
            "xsrf",
            "hmac",
            "mac",
            "verif",
            "saml",
            "pin",
            "otp",
            "accessid",
            "code",
            "state",
            "policy",
            "refresh",
            "ticket",
            "hash",
            "qak");

    private SecretNames() {}

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

    /** Before an equals sign, or as a member of a JSON object. */
    static boolean isSecretIfAssigned(String squeezed) {
        String name = withoutNeutralEnd(squeezed);
        return isSecret(squeezed)
                || ASSIGNED.contains(name)
                || ENDINGS_OF_ASSIGNED.stream().anyMatch(name::endsWith) && isNoneOfTheOthers(name);
    }

    /** {@code X-Signature}, {@code X-Something-Key} */
    static boolean isSecretHeader(String squeezed) {
        String name = withoutNeutralEnd(squeezed);
        boolean own = name.startsWith("x")
                && name.length() > 4
                && (name.endsWith("key")
                        || name.endsWith("auth")
                        || name.endsWith("csrf")
                        || name.endsWith("xsrf")
                        || name.endsWith("session")
                        || ENDINGS_OF_ASSIGNED.stream().anyMatch(name::endsWith));
        return (own || isSecret(squeezed)) && isNoneOfTheOthers(name);
    }

    static boolean isSecretParameter(String squeezed) {
        return PARAMETERS.contains(squeezed) || isSecretIfAssigned(squeezed);
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
