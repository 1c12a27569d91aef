package dev.curlexplain.redaction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Secrets named by a line before theirs.
 *
 * <pre>{@code
 * Content-Disposition: form-data; name="password"     <Password>     - name: API_TOKEN     "tokens": [     password: |
 *                                                       abc            value: abc            "abc",          abc
 * abc                                                 </Password>                          ]
 * }</pre>
 */
final class Parts {
    private static final int LONGEST_NAMING = 500;
    private static final int LONGEST_VALUE = 5000;

    private static final Pattern PART =
            Pattern.compile("(?i)form-data;.{0,40}?name=\\\\{0,2}\"(?<name>[^\"\\\\]{2,80}+)");

    private static final Pattern ELEMENT =
            Pattern.compile("<(?:[\\w-]{1,40}:)?(?<name>[\\w.-]{2,60}+)(?:\\s[^<>]{0,300}+)?>[\\s\"',\\\\]{0,8}+$");

    private static final Pattern BLOCK =
            Pattern.compile("(?<![\\w.-])(?<name>[\\w.-]{2,60}+)[\"']?:\\s{1,4}[|>][+-]?\\s{0,4}$");

    private static final Pattern LIST =
            Pattern.compile("(?<![\\w.-])(?<name>[\\w.-]{2,60}+)[\"']?\\s{0,4}[:=]>?\\s{0,4}[\\[(]\\s{0,4}$");

    private static final Pattern LISTED = Pattern.compile(
            "(?<=^|[\\s\"'|>])(?<quote>[\"'])(?<secret>[^\"\\s][^\"]{0,4000}?)\\k<quote>,?[\\s\"'|]{0,4}$");

    private static final Pattern ENTRY = Pattern.compile(
            "(?i)(?:^|[\\s>\"'{-])(?:name|key)[\"']?\\s{0,4}[:=]\\s{0,4}[\"']?(?<name>[\\w.-]{2,80}+)[\"']?,?[\\s|\"']{0,4}$");

    private static final Pattern VALUE = Pattern.compile(
            "(?i)(?:^|[\\s>\"'{-])value[\"']?\\s{0,4}[:=]\\s{0,4}(?:(?<quote>[\"'])(?<quoted>.{1,4000}?)\\k<quote>|(?<secret>[^\"'\\s][^\"']{0,4000}?)),?[\\s|\"']{0,4}$");

    private static final Pattern LOGIN =
            Pattern.compile("[\"'\\[]auth[\"'\\]]\\s{0,4}=>\\s{0,4}(?:$|(?i:array)\\s{0,4}\\(?\\s{0,4}$|\\[\\s{0,4}$)");

    private static final Pattern SECOND =
            Pattern.compile("(?<![\\w\"'-])\\[?1\\]?\\s{0,4}=>\\s{0,4}[\"']?(?<secret>[^\\s\"']{3,4000}+)");

    private static final int LINES_OF_LOGIN = 5;

    /** Of a property list, or of XML-RPC. */
    private static final Pattern MEMBER =
            Pattern.compile("<(?:key|name)>(?<name>[\\w.-]{2,60}+)</(?:key|name)>[\\s\"',;\\\\]{0,8}+$");

    private static final Pattern STRING =
            Pattern.compile("<(?:string|value)>(?:<string>)?(?<secret>(?=[^<]{0,40}[A-Za-z0-9])[^<\\s]{1,4000}+)</");

    private boolean inMember;
    private int linesOfLogin;
    private boolean inPart;
    private boolean inEntry;
    private boolean inList;

    /** What a log put before the line that names the part. */
    private String prefix = "";

    void see(String text, Found found) {
        if (inEntry) {
            inEntry = false;
            value(text, found);
        }
        if (inList) {
            listed(text, found);
        }
        login(text, found);
        if (inMember) {
            inMember = false;
            found.secretsOf(STRING.matcher(text));
        }
        if (inPart && !text.contains("Content-")) {
            content(text, found);
        }
        if (text.length() < LONGEST_NAMING) {
            name(text);
        }
    }

    private void name(String text) {
        int end = Characters.trimmedEnd(text, 0, text.length());
        char last = end == 0 ? ' ' : text.charAt(end - 1);
        if (text.indexOf('<') >= 0 && names(ELEMENT, text)
                || text.contains("form-data") && names(PART, text)
                || "|>+-".indexOf(last) >= 0 && names(BLOCK, text)) {
            inPart = true;
        } else if (text.contains("<key>") || text.contains("<name>")) {
            inMember = names(MEMBER, text);
        } else if (text.contains("ame") || text.contains("NAME") || text.contains("ey")) {
            inEntry = names(ENTRY, text);
        }
        if ("[(".indexOf(last) >= 0 && names(LIST, text)) {
            inList = true;
        }
    }

    private boolean names(Pattern pattern, String text) {
        Matcher naming = pattern.matcher(text);
        if (!naming.find()) {
            return false;
        }
        String name = naming.group("name");
        boolean secret = SecretNames.isSecretMember(name, SecretNames.squeezed(name));
        if (secret) {
            int header = text.indexOf("Content-Disposition");
            prefix = text.substring(0, header < 0 ? naming.start() : header);
        }
        return secret;
    }

    private static void value(String text, Found found) {
        Matcher value = VALUE.matcher(text);
        if (text.length() < LONGEST_VALUE && value.find()) {
            String group = value.group("quoted") == null ? "secret" : "quoted";
            found.secretIn(text, value.start(group), value.end(group));
        }
    }

    /** The second element of {@code 'auth' => array(}. */
    private void login(String text, Found found) {
        if (linesOfLogin > 0) {
            linesOfLogin--;
            Matcher element = SECOND.matcher(text);
            if (text.length() < LONGEST_VALUE && element.find()) {
                found.secretIn(text, element.start("secret"), element.end("secret"));
                linesOfLogin = 0;
            }
        }
        if (text.length() < LONGEST_NAMING && LOGIN.matcher(text).find()) {
            linesOfLogin = LINES_OF_LOGIN;
        }
    }

    private void listed(String text, Found found) {
        Matcher element = LISTED.matcher(text);
        inList = text.indexOf(']') < 0 && text.indexOf(')') < 0;
        if (text.length() < LONGEST_VALUE && element.find()) {
            inList = true;
            found.secretIn(text, element.start("secret"), element.end("secret"));
        }
    }

    private void content(String text, Found found) {
        int end = Characters.trimmedEnd(text, 0, text.length());
        int from = Characters.skipBlanks(text, behindPrefix(text, end), end);
        int quote = prefix.endsWith("\"") ? text.lastIndexOf('"') : -1;
        end = quote >= from ? quote : end;
        inPart = from >= end;
        if (from < end && !text.startsWith("--", from) && !text.startsWith("</", from)) {
            found.secretIn(text, from, end);
        }
    }

    /** The next lines have one like it: digits and letters of a time stamp may be others. */
    private int behindPrefix(String text, int end) {
        for (int i = 0; i < prefix.length(); i++) {
            if (i >= end) {
                return end;
            }
            char before = prefix.charAt(i);
            char now = text.charAt(i);
            if (before != now && !(Characters.isWord(before) && Characters.isWord(now))) {
                return contentStart(text, end);
            }
        }
        return prefix.isBlank() ? contentStart(text, end) : prefix.length();
    }

    private static int contentStart(String text, int end) {
        int marker = text.indexOf(": ");
        boolean row =
                marker >= 4 && text.substring(Math.max(0, marker - 4), marker).matches("[0-9a-f]{4}");
        int from = Characters.skipBlanks(text, row ? marker + 2 : 0, end);
        return text.startsWith("> ", from) ? from + 2 : from;
    }
}
