package dev.curlexplain.redaction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Passwords in the commands of other programs, which stand around curl's in scripts and CI logs.
 *
 * <pre>{@code
 * sshpass -p abc ssh host      mysql -uroot -pabc       docker login -u alice -p abc
 * ldapsearch -w abc            openssl -passin pass:abc ENV API_TOKEN abc
 * proxy_set_header X-Key abc;  requirepass abc
 * }</pre>
 */
final class ProgramSecrets {
    /** Within one command of a line. */
    private static final String WITHIN = "[^|;&\\n]{0,300}?";

    private static final String WORD = "[\"']?(?<secret>[^\\s\"'$][^\\s\"']{2,400}+)";

    /**
     * @param program without it in the text there is nothing to look for
     * @param secret has it as its group of that name
     */
    private record Rule(String program, Pattern secret) {
        static Rule of(String program, String rest) {
            return new Rule(program, Pattern.compile("(?<![\\w-])" + Pattern.quote(program) + rest));
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of("sshpass", "\\s{1,4}-p\\s{0,4}" + WORD),
            Rule.of("mysql", "(?:dump|admin|import)?\\s" + WITHIN + "(?<=\\s)-p" + WORD),
            Rule.of("mariadb", "(?:-dump|-admin)?\\s" + WITHIN + "(?<=\\s)-p" + WORD),
            Rule.of("docker", "\\s" + WITHIN + "login\\s" + WITHIN + "(?<=\\s)-p[ =]{0,2}" + WORD),
            Rule.of("helm", "\\s" + WITHIN + "login\\s" + WITHIN + "(?<=\\s)-p[ =]{0,2}" + WORD),
            Rule.of("skopeo", "\\s{1,4}login\\s" + WITHIN + "(?<=\\s)-p[ =]{0,2}" + WORD),
            Rule.of("nerdctl", "\\s{1,4}login\\s" + WITHIN + "(?<=\\s)-p[ =]{0,2}" + WORD),
            Rule.of("buildah", "\\s{1,4}login\\s" + WITHIN + "(?<=\\s)-p[ =]{0,2}" + WORD),
            Rule.of("podman", "\\s" + WITHIN + "login\\s" + WITHIN + "(?<=\\s)-p[ =]{0,2}" + WORD),
            Rule.of("az", "\\s" + WITHIN + "login\\s" + WITHIN + "(?<=\\s)-p[ =]{0,2}" + WORD),
            Rule.of("oc", "\\s" + WITHIN + "login\\s" + WITHIN + "(?<=\\s)-p[ =]{0,2}" + WORD),
            Rule.of("ldap", "[a-z]{3,8}\\s" + WITHIN + "(?<=\\s)-w\\s{0,4}" + WORD),
            Rule.of("sqlcmd", "\\s" + WITHIN + "(?<=\\s)-P\\s{0,4}" + WORD),
            Rule.of("lftp", "\\s" + WITHIN + "(?<=\\s)-u\\s{0,4}[^\\s,]{1,80}," + WORD),
            Rule.of("vault", "\\s{1,4}login\\s{1,4}(?!-)" + WORD),
            Rule.of("redis-cli", "\\s" + WITHIN + "(?<=\\s)-a\\s{0,4}" + WORD),
            Rule.of("smbclient", "\\s" + WITHIN + "(?<=\\s)-U\\s{0,4}[^\\s%]{1,80}%" + WORD),
            Rule.of("net use", "\\s" + WITHIN + "/user:[^\\s]{1,80}+\\s{1,4}" + WORD),
            Rule.of("http", "s?\\s" + WITHIN + "(?<=\\s)-a[ =]{0,2}[\"']?[^\\s:\"']{1,80}+:" + WORD),
            Rule.of("echo", "\\s{1,4}" + WORD + "[\"']?\\s{0,4}\\|[^|\\n]{0,200}?password-stdin"),
            Rule.of("xh", "s?\\s" + WITHIN + "(?<=\\s)-a[ =]{0,2}[\"']?[^\\s:\"']{1,80}+:" + WORD),
            Rule.of("http", "s?\\s" + WITHIN + "-A[ =]{0,2}bearer\\s" + WITHIN + "(?<=\\s)-a[ =]{0,2}" + WORD),
            Rule.of("cf", "\\s" + WITHIN + "login\\s" + WITHIN + "(?<=\\s)-p[ =]{0,2}" + WORD),
            Rule.of("doctl", "\\s" + WITHIN + "(?<=\\s)-t[ =]{0,2}" + WORD),
            Rule.of("openssl", "\\s" + WITHIN + "enc\\s" + WITHIN + "(?<=\\s)-k\\s{1,4}" + WORD),
            Rule.of("composer", "\\s" + WITHIN + "http-basic\\.\\S{1,200}+\\s{1,4}[^\\s]{1,80}+\\s{1,4}" + WORD),
            Rule.of("mc", "\\s{1,4}alias\\s{1,4}set(?:\\s{1,4}\\S{1,200}+){3}\\s{1,4}" + WORD),
            Rule.of("requirepass", "\\s{1,4}" + WORD),
            Rule.of("masterauth", "\\s{1,4}" + WORD),
            Rule.of("bindpw", "\\s{1,4}" + WORD),
            Rule.of("::add-mask::", WORD),
            Rule.of("ConvertTo-SecureString", "\\s{1,4}(?:-String\\s{1,4})?" + WORD));

    /** {@code openssl -passin pass:abc}, {@code keytool -storepass abc} */
    private static final Pattern PASS_OPTION =
            Pattern.compile("(?:-pass(?:in|out)?\\s{1,4}[\"']?pass:|-(?:src|dest)?(?:store|key)pass\\s{1,4})" + WORD);

    /** {@code setx NAME abc}, {@code ENV NAME abc}, {@code aws configure set name abc} */
    private static final Pattern SET = Pattern.compile(
            "(?<![\\w-])(?:setx|setenv|set(?: -x)?|Set-Item (?:-Path )?[eE]nv:|ENV|ARG|#define|proxy_set_header|add_header|set-header|RequestHeader(?: (?:set|add|append))?)(?<=[\\w:])\\s{0,4}(?<=[\\s:])"
                    + "(?<name>[\\w.:/-]{3,120}+)\\s{1,4}[\"']?(?<secret>[^\\s\"'=$][^\\s\"']{3,4000}+)");

    private static final List<String> SETTERS =
            List.of("set", "Set-Item", "ENV ", "ARG ", "#define ", "_header ", "RequestHeader ");

    private ProgramSecrets() {}

    static void find(View view, Found found) {
        String text = view.text();
        for (Rule rule : RULES) {
            if (text.contains(rule.program())) {
                found.secretsOf(rule.secret().matcher(text));
            }
        }
        if (text.contains("pass")) {
            found.secretsOf(PASS_OPTION.matcher(text));
        }
        if (SETTERS.stream().anyMatch(text::contains)) {
            for (Matcher set = SET.matcher(text); set.find(); ) {
                String name = set.group("name");
                if (SecretNames.isSecretMember(name, SecretNames.squeezed(name))
                        && !Characters.isPlainWord(text, set.start("secret"), set.end("secret"))) {
                    found.secret(set.start("secret"), set.end("secret"));
                }
            }
        }
    }
}
