package dev.curlexplain.redaction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Variables beside their values, with nothing but a column between.
 *
 * <pre>{@code
 * | MAIL_PASSWORD | abc123 |      DB_PASSWORD      abc123      access_token "abc123"
 * }</pre>
 */
final class Columns {
    private static final Pattern CELL = Pattern.compile(
            "(?<![\\w.$/-])(?<name>[A-Za-z][A-Za-z0-9]{0,40}+(?:[_.-][A-Za-z0-9]{1,40}+){1,6}+)[`*]{0,2}(?:\\s{0,40}+\\|\\s{1,40}+|\\s{1,4}+(?=[\"']))[\"'`]?(?<secret>[^\\s\"'`|<>{}$]{6,4000}+)");

    private static final Pattern LISTED = Pattern.compile(
            "^\\s{0,8}+(?<name>[A-Z][A-Z0-9]{0,40}+(?:_[A-Z0-9]{1,40}+){1,6}+)\\s{2,60}+(?<secret>[^\\s\"'`|=<>{}$:]\\S{5,4000}+)\\s{0,8}+$",
            Pattern.MULTILINE);

    /** One of these is in the name of nearly every secret. */
    private static final Pattern STEMS = Pattern.compile("pass|pwd|secret|token|key|cred");

    /** A version, a date, an address. */
    private static final Pattern NUMBER = Pattern.compile("v?[0-9.:/-]{1,40}+");

    private Columns() {}

    static void find(View view, String lowerCase, Found found) {
        String text = view.text();
        boolean columns = text.indexOf('|') >= 0 || text.indexOf('"') >= 0 || text.contains("  ");
        if (columns && text.length() < 65_536 && STEMS.matcher(lowerCase).find()) {
            find(text, CELL.matcher(text), found);
            find(text, LISTED.matcher(text), found);
        }
    }

    private static void find(String text, Matcher cell, Found found) {
        while (cell.find()) {
            String name = cell.group("name");
            boolean telling = cell.group("secret").chars().anyMatch(Character::isDigit)
                    && !NUMBER.matcher(cell.group("secret")).matches();
            if (telling && SecretNames.isSecretMember(name, SecretNames.squeezed(name))) {
                found.secretIn(text, cell.start("secret"), cell.end("secret"));
            }
        }
    }
}
