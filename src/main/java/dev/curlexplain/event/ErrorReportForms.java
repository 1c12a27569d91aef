package dev.curlexplain.event;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which programs print libcurl's errors, the surest first. */
final class ErrorReportForms {
    private static final int LONGEST = 20_000;

    /** How many places of a line are tried as the beginning of a sentence of libcurl's. */
    private static final int MOST_SUFFIXES = 8;

    /** Shorter sentences are other programs' as well. */
    private static final int TELLING_LENGTH = 20;

    /** With the groups {@code code}, {@code general}, {@code message}, {@code status}, each of which may be missing. */
    private record Form(Pattern pattern, boolean named) {
        void find(String text, List<ErrorReport> reports) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                String code = group(matcher, "code");
                String status = group(matcher, "status");
                String message =
                        status == null ? group(matcher, "message") : "The requested URL returned error: " + status;
                reports.add(new ErrorReport(
                        code == null ? null : Integer.valueOf(code),
                        group(matcher, "general"),
                        message == null ? "" : cleaned(message),
                        named));
            }
        }

        private String group(Matcher matcher, String name) {
            return pattern.pattern().contains("<" + name + ">") ? matcher.group(name) : null;
        }
    }

    private static final List<Form> FORMS = List.of(
            // curl: (35) text, cURL error 28: text, curl 56 text, curl#22 - "text"
            named(
                    "(?i)(?<![\\w/-])(?:lib|py)?curl(?:: ?\\(|(?:[ _](?:easy )?(?:error|errno|exception|exit code|returned error|return code"
                            + "|failed with code|code))?[ :#=]{0,3}[(\\[]?)(?<code>\\d{1,3})(?:[)\\]](?::|,|;| -)?|(?!\\.?\\d)(?::|,|;| -|\\b))"
                            + "\\s*(?<message>.*)$"),
            // pycurl.error: (77, 'text')
            named("(?:pycurl\\.)?error: \\((?<code>\\d{1,3}), ['\"](?<message>.*)['\"]\\)"),
            // curl_cffi: ErrCode: 77, Reason: 'text'
            named("ErrCode: (?<code>\\d{1,3}), Reason: '(?<message>[^']*)'"),
            // Guzzle 3: [curl] 28: text [url] https://...
            named("\\[curl\\] (?<code>\\d{1,3}): (?<message>.*)$"),
            // C programs and git print no number; git's words are translated
            named("(?i)curl_easy_perform\\(\\)(?: failed|:| returned)[^:]{0,40}: *(?<message>.*)$"),
            named("^fatal: .{0,200}?['\"‘“«][a-z]{2,8}://[^'\"’”»\\s]{1,2000}['\"’”»].{0,60}?[:：] ?(?<message>.*)$"),
            named("(?i)(?<![\\w-])curl error: *(?<message>.*)$"),
            named("RPC failed; result=(?<code>\\d{1,3}), HTTP code = (?<status>[1-9]\\d{2})"),
            named("RPC failed; result=(?<code>\\d{1,3}), HTTP code = 0"),
            // librepo: Status code: 404 for https://a.test/repomd.xml
            named("Status code: (?<status>[1-9]\\d{2}) for (?:https?|ftp)://"),
            // nix, conda: the general text beside the code
            unnamed(
                    "(?<general>[A-Z][A-Za-z' ]{5,70}) \\((?<code>\\d{1,3})\\)(?: (?<message>[^;]{0,2000}))?(?:; retrying in .*)?$"),
            unnamed("error \\((?<code>\\d{1,3})\\) (?<general>[A-Z][^\\[\\]]{5,70}?)(?: \\[\\S{1,2000}\\])?$"),
            // the Rust crate: [35] SSL connect error (schannel: ...)
            unnamed("\\[(?<code>\\d{1,3})\\] (?<general>[A-Z][^\\[\\]]{6,90}) \\((?<message>[^()].{3,2000})\\)\\s*$"),
            unnamed("\\[(?<code>\\d{1,3})\\] (?<message>[A-Z].{6,2000})$"),
            // yum: (28, 'text')
            unnamed("\\((?<code>\\d{1,3}), ['\"](?<message>[^'\"]{6,2000})['\"]\\)"),
            // a number and a sentence
            unnamed("(?i)error code: (?<code>\\d{1,3}) error message: (?<message>.*)$"),
            unnamed("(?<![\\d.:-])(?<code>\\d{1,2})(?: - |: ?)(?<message>[A-Za-z].{6,2000})$"));

    /** Guzzle adds {@code (see https://curl.haxx.se/libcurl/c/libcurl-errors.html) for https://...}; others the URL. */
    private static final Pattern ADDED = Pattern.compile(
            " \\(see https?://[^)]{0,200}libcurl-errors\\.html\\).*$|\\.? (?:This may be a libcurl error, )?See https?://\\S{0,200}libcurl-errors\\.html.*$| \\[url\\] \\S+.*$| while accessing \\S+.*$");

    private static final Pattern BEFORE = Pattern.compile("^while downloading \\S{1,2000}: ");

    /** Behind these a program may pass libcurl's sentence on: {@code failed retrieving file 'x' from a.test : Operation too slow ...}. */
    private static final Pattern SEPARATOR = Pattern.compile(": |\\) |\\] |[\"`]");

    private ErrorReportForms() {}

    private static Form named(String regex) {
        return new Form(Pattern.compile(regex), true);
    }

    private static Form unnamed(String regex) {
        return new Form(Pattern.compile(regex), false);
    }

    /** Everything in a line that may be a report. */
    static List<ErrorReport> in(String text) {
        List<ErrorReport> reports = new ArrayList<>();
        if (text.length() <= LONGEST) {
            FORMS.forEach(form -> form.find(text, reports));
            addSuffixes(text, reports);
        }
        return reports;
    }

    private static void addSuffixes(String text, List<ErrorReport> reports) {
        Matcher separator = SEPARATOR.matcher(text);
        for (int i = 0; i < MOST_SUFFIXES && separator.find(); i++) {
            String suffix = cleaned(text.substring(separator.end()).replaceFirst("[\"'`)\\s]+$", ""));
            if (suffix.length() >= TELLING_LENGTH) {
                reports.add(new ErrorReport(null, null, suffix, false));
            }
        }
    }

    private static String cleaned(String rest) {
        String message =
                BEFORE.matcher(ADDED.matcher(rest).replaceFirst("").strip()).replaceFirst("");
        boolean quoted = message.length() > 2 && message.startsWith("\"") && message.endsWith("\"");
        return quoted ? message.substring(1, message.length() - 1) : message;
    }
}
