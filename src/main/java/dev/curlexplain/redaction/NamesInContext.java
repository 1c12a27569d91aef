package dev.curlexplain.redaction;

import dev.curlexplain.redaction.Identities.FoundName;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hosts and people where the words around tell that they are: {@code https://alice@a.test/}, {@code connect to a.test}. */
final class NamesInContext {
    private static final Pattern URL_HOST = Pattern.compile(
            "://(?:(?<user>[^/\\s:@'\"<>]{1,128}+)(?::[^/\\s@'\"<>]{0,512}+)?@)?(?<host>[\\p{L}\\p{N}._-]{1,253}+)");

    /** {@code > Host: db}, {@code [:authority: db:8443]}, {@code CONNECT db:443} */
    private static final Pattern HOST_FIELD = Pattern.compile(
            "(?i)(?:(?:^|> |\\[|\\n|[0-9a-f]: )host: |:authority: |CONNECT (?=[^ ]{1,200}:\\d))(?<host>[\\p{L}\\p{N}._-]{1,253}+)(?=[\\]:\\s]|$)");

    /** Words that a host follows, or anything else. */
    private static final Pattern HOST = Pattern.compile(
            "(?i)(?:\\bhost(?:name)?(?: name)?:? ['\"]?|\\bconnect(?:ed|ion|ing)? to (?:host |server )?['\"]?|\\bproxy:? |domain |server name: ?)(?<host>[\\p{L}\\p{N}._-]{1,253}+)");

    private static final Pattern HOST_OPTION = Pattern.compile(
            "(?:-x|--proxy|--preproxy|--resolve|--connect-to|--socks\\w{1,10}) ?['\"]?(?:[^\\s@'\"/]{1,200}@)?(?<host>[\\p{L}\\p{N}._-]{1,253}+):(?!//)");

    private static final Pattern PROMPT = Pattern.compile(
            "(?:^|\\s)\\[?(?<user>[A-Za-z_][\\w.-]{0,31}+)@(?<host>[A-Za-z0-9][\\w.-]{0,63}+)[: ][^\\s$#%]{0,80}+\\s?[$#%]");

    private static final Pattern MAIL = Pattern.compile(
            "(?<![\\w.%+-])(?<user>[\\w.%+-]{1,64}+)@(?<host>[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8})");

    private static final Pattern USER = Pattern.compile(
            "(?:\\buser(?:name)?[\"']?\\s{0,4}[:=]\\s{0,4}[\"']|\\buser(?:name)? [\"']|[?&;]user(?:name)?=|[?&;'\"]login=|[>:] USER |\\blogin (?=\\S{1,80} password)|LOGIN )(?<user>[^\"'\\s&;,<>]{1,128}+)");

    private static final Pattern USER_OPTION = Pattern.compile(
            "(?:\\s-[a-zA-Z]{0,6}[uU]|--(?:proxy-)?user)(?:\\s{1,4}|=)?['\"]?(?<user>[^:\\s'\"]{1,128}+)(?=[:\\s'\"]|$)");

    private static final Pattern HOME =
            Pattern.compile("(?:/home/|/Users/|\\\\Users\\\\|/users/|/~)(?<user>[A-Za-z][\\w.-]{1,63}+)");

    private NamesInContext() {}

    /** @param knownHosts of a name without a dot, where the words before it are not only said of hosts */
    static void find(String text, Predicate<String> knownHosts, FoundName found) {
        hosts(URL_HOST.matcher(text), found);
        hosts(HOST_FIELD.matcher(text), found);
        hosts(HOST.matcher(text), (start, end, kind) -> {
            String host = text.substring(start, end).toLowerCase(Locale.ROOT);
            if (host.indexOf('.') > 0 || knownHosts.test(host)) {
                found.name(start, end, kind);
            }
        });
        hosts(HOST_OPTION.matcher(text), found);
        if (text.indexOf('@') >= 0) {
            people(PROMPT.matcher(text), found);
            hosts(PROMPT.matcher(text), found);
            people(MAIL.matcher(text), found);
            hosts(MAIL.matcher(text), found);
        }
        people(URL_HOST.matcher(text), found);
        people(USER.matcher(text), found);
        people(HOME.matcher(text), found);
        if (text.contains("curl")) {
            people(USER_OPTION.matcher(text), found);
        }
    }

    private static void hosts(Matcher matcher, FoundName found) {
        while (matcher.find()) {
            String written = matcher.group("host");
            String host = written.endsWith(".") ? written.substring(0, written.length() - 1) : written;
            if (Hosts.isName(host.toLowerCase(Locale.ROOT)) && !Placeholders.isPlaceholder(written)) {
                found.name(matcher.start("host"), matcher.start("host") + host.length(), Kind.HOST);
            }
        }
    }

    private static void people(Matcher matcher, FoundName found) {
        while (matcher.find()) {
            String user = matcher.group("user");
            if (user != null && Pseudonyms.isSomebody(user) && !user.contains("[secret-")) {
                found.name(matcher.start("user"), matcher.end("user"), Kind.USER);
            }
        }
    }
}
