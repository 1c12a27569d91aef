package dev.curlexplain.event;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words with which programs name curl or libcurl before its errors, the surest first. */
final class ErrorReportForms {
    private static final int LONGEST = 20_000;

    /** With the groups {@code code}, {@code message}, {@code status}, each of which may be missing. */
    private record Form(Pattern pattern) {
        void find(String text, List<ErrorReport> reports) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                String code = group(matcher, "code");
                boolean retold = code == null && group(matcher, "status") != null;
                reports.add(
                        new ErrorReport(code == null ? null : Integer.valueOf(code), passage(text, matcher), retold));
            }
        }

        private Passage passage(String text, Matcher matcher) {
            String status = group(matcher, "status");
            if (status != null) {
                return new Passage("The requested URL returned error: " + status, 0);
            }
            return group(matcher, "message") == null ? new Passage("", 0) : new Passage(text, matcher.start("message"));
        }

        private String group(Matcher matcher, String name) {
            return pattern.pattern().contains("<" + name + ">") ? matcher.group(name) : null;
        }
    }

    private static final String GIT_FATAL =
            "(?:fatal|Schwerwiegend|致命错误|致命錯誤|치명적 오류|ФАТАЛНА ГРЕШКА|marfach|ödesdigert|onulmaz|збій|lỗi nghiêm trọng)";

    private static final String GIT_NO_ACCESS =
            "[Nn]o s'ha pogut accedir a|[Kk]onnte nicht auf|[Nn]o es posible acceder a"
                    + "|[Ii]mpossible d'accéder à|[Nn]í féidir teacht ar|[Tt]idak dapat mengakses|[Ii]mpossibile accedere a"
                    + "|[Bb]rak dostępu do|[Ii]ncapaz aceder|[Nn]ão foi possível acessar|[Kk]an inte komma åt|[Нн]яма достъп до"
                    + "|[Нн]е вдалося отримати доступ до|[Kk]hông thể truy cập|无法访问|無法存取";

    private static final String GIT_URL = "['\"‘“„«「”][a-z]{2,8}://[^\\s'\"’”“»」]{1,2000}+['\"’”“»」]";

    private static final List<Form> FORMS = List.of(
            // curl: (35) text, cURL error 28: text, libcurl error: 60 (text), curl#22 - "text", CURL failed (35) text
            form(
                    "(?i)(?<![a-z0-9/-]|[a-z0-9]_)(?:lib|py)?curl(?:: ?\\(|#|(?:[ _:-]{0,2}(?:easy |operation )?(?:error|errno|exception|exit code|returned(?: this| an?)? error code"
                            + "|return(?:ed)?(?: exit)? code|returned exit status|(?:failed|finished|exited)(?: with)?(?: error| exit)? (?:code|status)|code)[ :#=]{0,3}[(\\[]?|[ _]failed [(\\[])(?:\\d:)?)"
                            + "(?<code>\\d{1,3})(?:[)\\]](?::|,|;| -|)|(?!\\.?\\d)(?::|,|;| -|\\b))\\s*(?<message>.*)$"),
            form(
                    "(?i)curl_easy_\\w{3,20}(?:\\(\\))?(?:[ _](?:failed|returned|error))?[ :]{1,2}(?:with )?[(\\[]?(?:code|err|error)?[ :]{0,2}(?<code>\\d{1,3})\\b[)\\]]?[ :-]{0,3}(?<message>.*)$"),
            form(
                    "(?i)(?<!http )\\b(?:error|exit)(?: code| status)? (?<code>\\d{1,3}) (?:from|by|of|in) (?:lib|py)?curl\\b"),
            form("libcurl-errors\\.html for error code:? (?<code>\\d{1,3})"),
            // pycurl.error: (77, 'text')
            form("(?:pycurl\\.)?error: \\((?<code>\\d{1,3}), b?['\"](?<message>.*)['\"]\\)"),
            // curl_cffi: ErrCode: 77, Reason: 'text'
            form("ErrCode: (?<code>\\d{1,3}), Reason: '(?<message>[^']*)'?"),
            // Guzzle 3: [curl] 28: text [url] https://...; PHP: [curl_error_58] => text
            form("\\[\"?curl\\] (?<code>\\d{1,3}): (?<message>.*)$"),
            form("\\[\"?curl_error_(?<code>\\d{1,3})\"?\\]\\s?=>\\s?(?:string\\(\\d{1,6}\\) )?(?<message>.*)$"),
            // Cocoa: Error Domain=se.haxx.curl.libcurl.CURLcode Code=9 "text"
            form("CURLcode Code=(?<code>\\d{1,3}) (?<message>.*)$"),
            // git, old and new
            form("RPC[^;。；]{0,30}[;。；]\\s?(?:HTTP \\d{3} )?curl (?<code>\\d{1,3}) (?<message>.*)$"),
            form("RPC failed; result=(?<code>\\d{1,3}), HTTP code = (?<status>[45]\\d{2})"),
            form("RPC failed; result=(?<code>\\d{1,3}), HTTP code = [0-3]"),
            form("^fatal: unable to access ['\"‘“][a-z]{2,8}://\\S{1,2000}: (?<message>\\S.*)$"),
            // git in other languages, by its po files
            form("^" + GIT_FATAL + "[\\s\\u00a0]?[:：]\\s?(?:" + GIT_NO_ACCESS + ")\\s?" + GIT_URL
                    + "[^:：]{0,40}[:：]\\s?(?<message>\\S.*)$"),
            form("^" + GIT_FATAL + "[\\s\\u00a0]?[:：]\\s?" + GIT_URL
                    + "\\s?(?:недоступно|erişilemiyor|에 접근할 수 없습니다)\\s?[:：]\\s?(?<message>\\S.*)$"),
            // librepo: Status code: 404 for https://a.test/repomd.xml
            form("Status code: (?<status>[1-9]\\d{2}) for (?:https?|ftp)://"),
            // vcpkg: curl failed to put file to https://a.test/x with exit code '6' and http code '0'
            form("\\bcurl failed to [a-z ]{2,40} \\S{1,2000} with exit code '(?<code>\\d{1,3})'"),
            // urlgrabber: [Errno 14] HTTPS Error 404 - Not Found
            form("\\[Errno 14\\] HTTPS? Error (?<status>[45]\\d{2}) - "));

    private ErrorReportForms() {}

    private static Form form(String regex) {
        return new Form(Pattern.compile(regex));
    }

    /** Everything in a line that is such a report. */
    static List<ErrorReport> in(String text) {
        List<ErrorReport> reports = new ArrayList<>(1);
        if (text.length() <= LONGEST) {
            FORMS.forEach(form -> form.find(text, reports));
        }
        return reports;
    }
}
