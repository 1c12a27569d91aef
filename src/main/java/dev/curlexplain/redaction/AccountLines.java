package dev.curlexplain.redaction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A password in the line below its user, as people write them down: any word may be one there.
 *
 * <pre>{@code
 * user: alice          | user     | alice |          아이디: alice
 * pass: sunflower      | password | abc   |          암호: abc
 * }</pre>
 */
final class AccountLines {
    private static final String MARK = "[*_`]{0,2}\\s{0,4}[:=|][*_]{0,2}\\s{0,4}[\"'`]?";

    private static final Pattern USER = Pattern.compile(
            "(?iu)(?<![\\w-])(?:user(?:[ _]?name)?|login|id|e-?mail|account|아이디|계정|사용자(?:명| 이름)?|ユーザー名|用户名|benutzer(?:name)?)"
                    + MARK + "[^\\s|]{2,80}+[\\s|\"',]{0,4}$");

    private static final Pattern PASSWORD =
            Pattern.compile("(?iu)(?<![\\w-])(?:pass(?:word|wd|phrase)?|pw|pwd|비밀번호|비번|암호|패스워드|パスワード|密码|passwort)"
                    + MARK + "(?<secret>[^\\s\"'`|]{4,200}?)[\\s|\"'`,)]{0,4}$");

    /** Nobody writes a longer one. */
    private static final int LONGEST = 240;

    private static final int PATIENCE = 2;

    private int sinceUser = PATIENCE;

    void see(String text, Found found) {
        sinceUser++;
        boolean code = text.endsWith(";");
        if (text.length() > LONGEST || code || text.chars().noneMatch(c -> c == ':' || c == '=' || c == '|')) {
            return;
        }
        if (sinceUser <= PATIENCE) {
            Matcher password = PASSWORD.matcher(text);
            if (password.find() && !SentenceSecrets.isSaidOfPasswords(password.group("secret"))) {
                found.secretOf(password);
            }
        }
        if (USER.matcher(text).find()) {
            sinceUser = 0;
        }
    }
}
