package dev.curlexplain.redaction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Made-up secrets of many kinds, in what carries them, wrapped as people paste it. */
public final class PlantedSecrets {
    /**
     * @param needles what must not be found in an answer
     * @param lines that hold them
     */
    public record Planted(String name, List<String> needles, List<String> lines) {}

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String ALNUM = LETTERS + "0123456789";
    private static final String HEX = "0123456789abcdef";

    private final Random random;

    public PlantedSecrets(long seed) {
        random = new Random(seed);
    }

    private String pick(String alphabet, int length) {
        StringBuilder picked = new StringBuilder();
        for (int i = 0; i < length; i++) {
            picked.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return picked.toString();
    }

    private String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private String url(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What a secret may look like where anything may stand. */
    private String password() {
        return pick(LETTERS, 3) + pick(ALNUM, 8 + random.nextInt(30)) + pick("0123456789", 2);
    }

    /** Tokens known by their form; what is put behind them is looked for, their first letters may stay. */
    private Map<String, String> tokens() {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("AKIA", pick("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16));
        tokens.put("ghp_", pick(ALNUM, 36));
        tokens.put("gho_", pick(ALNUM, 36));
        tokens.put("github_pat_", pick(ALNUM, 22) + '_' + pick(ALNUM, 59));
        tokens.put("glpat-", pick(ALNUM, 20));
        tokens.put("xoxb-", pick("0123456789", 12) + '-' + pick("0123456789", 13) + '-' + pick(ALNUM, 24));
        tokens.put(
                "https://hooks.slack.com/services/",
                "T" + pick(ALNUM, 9) + "/B" + pick(ALNUM, 9) + '/' + pick(ALNUM, 24));
        tokens.put("AIza", pick(ALNUM + "_-", 35));
        tokens.put("ya29.", pick(ALNUM + "_-", 60));
        tokens.put("sk_live_", pick(ALNUM, 24));
        tokens.put("rk_test_", pick(ALNUM, 24));
        tokens.put("npm_", pick(ALNUM, 36));
        tokens.put("pypi-AgEIcHlwaS5vcmc", "0" + pick(ALNUM + "_-", 60));
        tokens.put("SG.", pick(ALNUM, 22) + '.' + pick(ALNUM, 43));
        tokens.put("hf_", pick(ALNUM, 34));
        tokens.put("dop_v1_", pick(HEX, 64));
        tokens.put("sk-proj-", "7" + pick(ALNUM, 46));
        tokens.put("sk-ant-api03-", pick(ALNUM, 80));
        tokens.put("hvs.", pick(ALNUM, 24));
        tokens.put("SK", pick(HEX, 32));
        tokens.put("https://api.telegram.org/bot", "5" + pick("0123456789", 8) + ":AA" + pick(ALNUM, 33));
        tokens.put("https://discord.com/api/webhooks/1", pick("0123456789", 17) + '/' + pick(ALNUM, 68));
        tokens.put("eyJhbGciOiJIUzI1NiJ9.", url("{\"sub\":\"" + pick(ALNUM, 9) + "\"}") + '.' + pick(ALNUM, 43));
        return tokens;
    }

    private void add(List<Planted> all, String name, String needle, String... lines) {
        all.add(new Planted(name, List.of(needle), List.of(lines)));
    }

    private void header(List<Planted> all, String field, Function<String, String> value) {
        for (String form : List.of(
                "> %s",
                "* [HTTP/2] [1] [%s]",
                "* [HTTP/3] [0] [%s]",
                "* h2h3 [%s]",
                "* h2 [%s]",
                "=> Send header: %s",
                "$ curl -v -H '%s' https://a.test/",
                "$ curl -v -H \"%s\" https://a.test/",
                "$ curl --header='%s' https://a.test/",
                "$ curl -H\"%s\" https://a.test/",
                "C:\\> curl -H ^\"%s^\" https://a.test/",
                "PS C:\\> curl.exe -H \"%s\" https://a.test/",
                "  -H '%s' \\")) {
            String secret = password();
            String line = form.formatted(field + ": " + value.apply(secret));
            boolean lower = form.contains(" [");
            add(all, field + " in " + form, secret, lower ? line.replace(field, field.toLowerCase()) : line);
        }
    }

    /** One of each kind, each with a value of its own. */
    public List<Planted> all() {
        List<Planted> all = new ArrayList<>();
        header(all, "Authorization", s -> "Bearer " + s);
        header(all, "Authorization", s -> "Token " + s);
        header(all, "Authorization", s -> s);
        header(all, "Proxy-Authorization", s -> "Bearer " + s);
        header(all, "X-Api-Key", s -> s);
        header(all, "X-Auth-Token", s -> s);
        header(all, "X-Amz-Security-Token", s -> s);
        header(all, "PRIVATE-TOKEN", s -> s);
        header(all, "Ocp-Apim-Subscription-Key", s -> s);
        header(all, "Cookie", s -> "theme=dark; session=" + s + "; lang=en");
        header(all, "X-Vault-Token", s -> s);
        header(all, "apikey", s -> s);
        tokens().forEach((prefix, rest) -> {
            add(all, prefix + " alone", rest, "the token is " + prefix + rest);
            add(all, prefix + " in a body", rest, "{\"id\": 7, \"note\": \"" + prefix + rest + "\"}");
        });
        basic(all);
        digest(all);
        commands(all);
        urls(all);
        bodies(all);
        logins(all);
        environments(all);
        surroundings(all);
        return all;
    }

    private void basic(List<Planted> all) {
        for (String form : List.of(
                "> Authorization: Basic %s",
                "> Proxy-Authorization: Basic %s", "* h2 [authorization: Basic %s]", "sent basic %s to it")) {
            String secret = password();
            all.add(new Planted(
                    form,
                    List.of(secret, base64("alice:" + secret)),
                    List.of(form.formatted(base64("alice:" + secret)))));
        }
    }

    private void digest(List<Planted> all) {
        String response = pick(HEX, 32);
        String cnonce = base64(pick(HEX, 24));
        String digest = "Digest username=\"alice\", realm=\"r\", nonce=\"dcd98b\", uri=\"/x\", cnonce=\"" + cnonce
                + "\", nc=00000001, qop=auth, response=\"" + response + "\"";
        all.add(new Planted("digest", List.of(response, cnonce), List.of("> Authorization: " + digest)));
        String ntlm = base64("NTLMSSP\0" + pick(ALNUM, 60));
        add(all, "ntlm", ntlm, "> Authorization: NTLM " + ntlm);
        String challenge = base64("NTLMSSP\0" + pick(ALNUM, 60));
        add(all, "ntlm challenge", challenge, "< WWW-Authenticate: NTLM " + challenge);
        String negotiate = base64("\1\2" + pick(ALNUM, 90));
        add(all, "negotiate", negotiate, "> Authorization: Negotiate " + negotiate);
        String signature = pick(HEX, 64);
        add(
                all,
                "aws4",
                signature,
                "> Authorization: AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261123/us-east-1/s3/aws4_request, "
                        + "SignedHeaders=host;x-amz-date, Signature=" + signature);
        String proof = base64(pick(ALNUM, 32));
        add(all, "scram", proof, "> c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=" + proof);
    }

    private void commands(List<Planted> all) {
        for (String form : List.of(
                "$ curl -u alice:%s https://a.test/",
                "$ curl -sSu 'alice:%s' https://a.test/",
                "$ curl -ualice:%s https://a.test/",
                "$ curl --user \"alice:%s\" https://a.test/",
                "$ curl --user=alice:%s https://a.test/",
                "$ curl -U bob:%s -x http://proxy.test:3128 https://a.test/",
                "$ curl --proxy-user bob:%s https://a.test/",
                "$ curl --oauth2-bearer %s https://a.test/",
                "$ curl --pass %s -E c.pem https://a.test/",
                "$ curl --pass '%s' https://a.test/",
                "$ curl --tlspassword %s https://a.test/",
                "$ curl --proxy-pass %s https://a.test/",
                "$ curl -E client.pem:%s https://a.test/",
                "$ curl --cert C:\\certs\\client.pem:%s https://a.test/",
                "$ curl -b 'sid=%s' https://a.test/",
                "$ curl --cookie \"a=1; sid=%s\" https://a.test/",
                "$ curl -b sid=%s https://a.test/",
                "$ curl -d 'user=alice&password=%s' https://a.test/",
                "$ curl -d password=%s https://a.test/",
                "$ curl --data-raw 'grant_type=password&client_secret=%s&x=1' https://a.test/",
                "$ curl --data-urlencode 'password=%s' https://a.test/",
                "$ curl -F 'password=%s' https://a.test/",
                "$ curl --form token=%s https://a.test/",
                "$ curl --json '{\"password\":\"%s\"}' https://a.test/",
                "$ curl -d '{\"user\":{\"name\":\"a\",\"clientSecret\": \"%s\"}}' https://a.test/",
                "$ curl -d \"{\\\"password\\\":\\\"%s\\\"}\" https://a.test/",
                "$ curl https://alice:%s@a.test/",
                "$ curl alice:%s@a.test/x",
                "$ curl -x http://bob:%s@proxy.test:3128 https://a.test/",
                "$ curl -x bob:%s@proxy.test:3128 https://a.test/",
                "    -u alice:%s \\",
                "[\"curl\", \"-u\", \"alice:%s\", \"https://a.test/\"]",
                "$ mysqladmin --password=%s status",
                "user = \"alice:%s\"",
                "curl_setopt($ch, CURLOPT_USERPWD, 'alice:%s');",
                "requests.get(u, auth=('alice', '%s'))",
                "$ curl -u 'alice:%s' 'https://a.test/' --compressed")) {
            String secret = password();
            add(all, form, secret, form.replace("%s", secret));
        }
    }

    private void urls(List<Planted> all) {
        for (String name : List.of(
                "access_token",
                "api_key",
                "apikey",
                "token",
                "id_token",
                "refresh_token",
                "client_secret",
                "password",
                "key",
                "code",
                "sig",
                "Signature",
                "AWSAccessKeyId",
                "X-Goog-Signature",
                "X-Amz-Signature",
                "X-Amz-Credential",
                "X-Amz-Security-Token",
                "X-Goog-Credential",
                "OSSAccessKeyId",
                "security-token",
                "x-oss-signature",
                "auth_token",
                "secret",
                "sessionid",
                "private_token",
                "code_verifier",
                "SAMLResponse",
                "Policy",
                "access%5Ftoken")) {
            String secret = password();
            add(all, "?" + name, secret, "> GET /v1/items?limit=20&" + name + '=' + secret + "&page=2 HTTP/1.1");
            String other = password();
            add(
                    all,
                    "url " + name,
                    other,
                    "* Issue another request to this URL: 'https://a.test/x?" + name + '=' + other + "'");
        }
        String inside = password();
        add(
                all,
                "encoded url",
                inside,
                "< Location: https://a.test/login?next=https%3A%2F%2Fb.test%2F%3Faccess_token%3D" + inside
                        + "%26x%3D1");
        String user = password();
        add(
                all,
                "userinfo",
                user,
                "* Uses proxy env variable https_proxy == 'http://bob:" + user + "@proxy.test:3128'");
    }

    private void bodies(List<Planted> all) {
        for (String form : List.of(
                "{\"user\":\"a\",\"password\":\"%s\"}",
                "{\"a\":{\"b\":[{\"access_token\": \"%s\", \"token_type\": \"bearer\"}]}}",
                "\"body\": \"{\\\"password\\\":\\\"%s\\\"}\"",
                "\"raw\": \"{\\\\\\\"apiKey\\\\\\\":\\\\\\\"%s\\\\\\\"}\"",
                "<password>%s</password>",
                "<wsse:Password Type=\"x#PasswordText\">%s</wsse:Password>",
                "&lt;password&gt;%s&lt;/password&gt;",
                "<input type=\"hidden\" name=\"csrf_token\" value=\"%s\">",
                "{\"name\": \"Authorization\", \"value\": \"Bearer %s\"}",
                "{'Authorization': 'Bearer %s', 'Accept': '*/*'}",
                "headers: map[Authorization:[Bearer %s] Accept:[*/*]]",
                "Authorization=[Bearer %s], Accept=[*/*]",
                "token_type=bearer&access_token=%s&expires_in=3600",
                "{\"privateKey\":\"%s\"}",
                "password: %s",
                "db_password: '%s'",
                "* Added cookie sid=\"%s\" for domain a.test, path /, expire 0",
                "< Set-Cookie: sid=%s; Path=/; HttpOnly",
                "a.test\tFALSE\t/\tTRUE\t0\tsid\t%s",
                "< set-cookie: __Host-id=%s; Secure")) {
            String secret = password();
            add(all, form, secret, form.replace("%s", secret));
        }
        String key = pick(ALNUM, 64);
        String last = pick(ALNUM, 40);
        all.add(new Planted(
                "private key",
                List.of(key, last),
                List.of("-----BEGIN RSA PRIVATE KEY-----", key, last + "==", "-----END RSA PRIVATE KEY-----")));
        String json = pick(ALNUM, 64);
        add(
                all,
                "private key in JSON",
                json,
                "{\"key\": \"-----BEGIN PRIVATE KEY-----\\n" + json + "\\n-----END PRIVATE KEY-----\\n\"}");
    }

    private void logins(List<Planted> all) {
        String ftp = password();
        all.add(new Planted("ftp", List.of(ftp), List.of("> USER alice", "< 331 Password required", "> PASS " + ftp)));
        String plain = password();
        all.add(new Planted(
                "smtp plain",
                List.of(plain, base64("\0alice\0" + plain)),
                List.of("> AUTH PLAIN " + base64("\0alice\0" + plain))));
        String later = password();
        all.add(new Planted(
                "smtp plain later",
                List.of(later, base64("\0alice\0" + later)),
                List.of("> AUTH PLAIN", "< 334 ", "> " + base64("\0alice\0" + later), "< 535 no")));
        String login = password();
        all.add(new Planted(
                "smtp login",
                List.of(login, base64(login)),
                List.of(
                        "> AUTH LOGIN",
                        "< 334 VXNlcm5hbWU6",
                        "> YWxpY2U=",
                        "< 334 UGFzc3dvcmQ6",
                        "> " + base64(login),
                        "< 235 ok")));
        String imap = password();
        add(all, "imap", imap, "> A002 LOGIN alice " + imap);
        String sasl = base64("n,a=alice,\1auth=Bearer " + pick(ALNUM, 40) + "\1\1");
        add(all, "imap oauth", sasl, "> A002 AUTHENTICATE XOAUTH2 " + sasl);
        String redis = password();
        add(all, "redis", redis, "> AUTH " + redis);
        String resp = password();
        add(all, "resp", resp, "*2\\r\\n$4\\r\\nAUTH\\r\\n$" + resp.length() + "\\r\\n" + resp + "\\r\\n");
        String lines = password();
        all.add(new Planted("resp lines", List.of(lines), List.of("*2", "$4", "AUTH", "$" + lines.length(), lines)));
    }

    /** Of other programs, in people's words, and named by a line before. */
    private void surroundings(List<Planted> all) {
        Map<String, Function<String, String>> places = new LinkedHashMap<>();
        places.put("sshpass", s -> "sshpass -p " + s + " ssh build@files.example.test");
        places.put("mysql", s -> "mysql -uroot -p" + s + " shop");
        places.put("docker login", s -> "docker login -u alice -p " + s + " registry.example.test");
        places.put("ldapsearch", s -> "ldapsearch -x -D cn=admin,dc=test -w " + s + " -H ldap://files.example.test");
        places.put("setx", s -> "setx SECRET_KEY \"" + s + "\"");
        places.put("Dockerfile", s -> "ENV NPM_TOKEN " + s);
        places.put("openssl", s -> "openssl rsa -in a.pem -passin pass:" + s);
        places.put("sentence", s -> "the password is " + s + ", does it work for you?");
        places.put("Korean", s -> "비밀번호는 " + s + " 입니다");
        places.put("Korean label", s -> "비밀번호: " + s);
        places.put("pair", s -> "ID/PW : alice / " + s);
        places.put("prompt", s -> "Enter host password for user 'alice': " + s);
        places.put("account", s -> "> ACCT " + s);
        places.put("quote", s -> "curl -v -Q 'ACCT " + s + "' ftp://files.example.test/");
        places.put("doubled quotes", s -> "curl --data \"{\"\"pwd\"\":\"\"" + s + "\"\"}\" https://api.example.test/");
        places.put("config", s -> "proxy-user = alice:" + s);
        places.put("attribute", s -> "<add key=\"Password\" value=\"" + s + "\" />");
        places.put("property", s -> "<property name=\"token\">" + s + "</property>");
        places.put("Fastly", s -> "> Fastly-Key: " + s);
        places.put("Datadog", s -> "> DD-APPLICATION-KEY: " + s);
        places.put("crumb", s -> "> Jenkins-Crumb: " + s);
        places.put("webhook", s -> "> POST https://discord.com/api/webhooks/123456789012345678/" + s);
        places.forEach((name, line) -> {
            String secret = password();
            add(all, "surroundings: " + name, secret, line.apply(secret));
        });
        String content = password();
        add(all, "surroundings: element", content, "<Password>", "  " + content, "</Password>");
        String part = password();
        add(
                all,
                "surroundings: part",
                part,
                "Content-Disposition: form-data; name=\"password\"",
                "Content-Type: text/plain",
                "",
                part);
    }

    private void environments(List<Planted> all) {
        for (String form : List.of(
                "PASSWORD=%s",
                "export GITHUB_TOKEN=%s",
                "set API_KEY=%s",
                "$env:ACCESS_TOKEN = \"%s\"",
                "http_proxy=http://u:%s@proxy.test:3128",
                "export HTTPS_PROXY='http://u:%s@proxy.test:3128'",
                "machine a.test login alice password %s",
                "docker run -e DB_PASSWORD=%s x",
                "AWS_SECRET_ACCESS_KEY=%s",
                "aws_secret_access_key = %s",
                "PGPASSWORD='%s' psql",
                "DATABASE_URL=postgres://u:%s@db.test/x")) {
            String secret = password();
            add(all, form, secret, form.replace("%s", secret));
        }
    }

    /** What tickets, logs and mail programs do to lines. */
    public static Map<String, UnaryOperator<List<String>>> wrappings() {
        Map<String, UnaryOperator<List<String>>> wrappings = new LinkedHashMap<>();
        wrappings.put("plain", lines -> lines);
        wrappings.put("carriage returns", each(l -> l + '\r'));
        wrappings.put("github", each(l -> "2026-11-23T02:43:12.2297720Z " + l));
        wrappings.put("docker", each(l -> "#8 0.345 " + l));
        wrappings.put("syslog", each(l -> "Nov 23 02:43:12 host app[123]: " + l));
        wrappings.put("log4j", each(l -> "2026-11-23 02:43:12,229 INFO [main] c.a.Http - " + l));
        wrappings.put("mail", each(l -> "> " + l));
        wrappings.put("compose", each(l -> "web-1  | " + l));
        wrappings.put("json", each(l -> "{\"level\":\"info\",\"msg\":\"" + json(l) + "\\r\\n\"}"));
        wrappings.put("json twice", each(l -> "{\"log\":\"{\\\"msg\\\":\\\"" + json(json(l)) + "\\\\n\\\"}\"}"));
        wrappings.put(
                "html",
                each(l -> l.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")));
        wrappings.put("colours", each(l -> l.replaceFirst("([A-Za-z-]{4,20}): ", "\u001b[1m$1\u001b[0m: ")));
        wrappings.put("indent", each(l -> "        " + l));
        wrappings.put("list", each(l -> "- " + l));
        return wrappings;
    }

    private static UnaryOperator<List<String>> each(UnaryOperator<String> change) {
        return lines -> lines.stream().map(change).toList();
    }

    private static String json(String line) {
        return line.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\t", "\\t")
                .replace("\u001b", "\\u001b");
    }

    /** As {@code --trace} prints bytes. */
    public static List<String> hexDump(String said) {
        String text = new String(said.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        List<String> rows = new ArrayList<>(
                List.of("=> Send header, " + text.length() + " bytes (0x" + Integer.toHexString(text.length()) + ')'));
        for (int at = 0; at < text.length(); at += 16) {
            StringBuilder row = new StringBuilder("%04x: ".formatted(at));
            for (int i = at; i < at + 16; i++) {
                row.append(i < text.length() ? "%02x ".formatted((int) text.charAt(i)) : "   ");
            }
            for (int i = at; i < Math.min(text.length(), at + 16); i++) {
                char c = text.charAt(i);
                row.append(c >= ' ' && c < 0x7f ? c : '.');
            }
            rows.add(row.toString());
        }
        return rows;
    }

    /** As {@code --trace-ascii} prints lines. */
    public static List<String> textDump(String text) {
        List<String> rows = new ArrayList<>(
                List.of("=> Send header, " + text.length() + " bytes (0x" + Integer.toHexString(text.length()) + ')'));
        int offset = 0;
        for (String line : text.split("\r\n", -1)) {
            for (int at = 0; at == 0 || at < line.length(); at += 64) {
                rows.add("%04x: ".formatted(offset + at) + line.substring(at, Math.min(line.length(), at + 64)));
            }
            offset += line.length() + 2;
        }
        return rows;
    }
}
