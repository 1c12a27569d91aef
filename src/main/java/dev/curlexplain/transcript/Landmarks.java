package dev.curlexplain.transcript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that curl prints and hardly anybody else: {@code * Connected to }, {@code > GET / HTTP/1.1},
 * {@code curl: (35) }. They show where in a line curl's own text begins.
 */
final class Landmarks {
    /** curl's own: the time of {@code --trace-time} and the numbers of {@code --trace-ids}. */
    static final String STAMP = "(?:\\d\\d:\\d\\d:\\d\\d\\.\\d{6} )?(?:\\[(?:\\d{1,9}|x)-(?:\\d{1,9}|x)\\] )?";

    /** Beginnings of messages, enough of them that a log of any length holds one. */
    private static final String INFO =
            "Trying |About to connect|Connected to |Established connection|connect to |Connection "
                    + "|[Cc]losing connection|shutting down connection|Host |Hostname |IPv[46]: |Could not "
                    + "|Couldn't |getaddrinfo|Immediate connect fail|Failed to connect|Failed connect|TCP_NODELAY"
                    + "|Rebuilt URL|Re-using existing|Reusing existing|Found bundle|Uses proxy|Establish HTTP proxy"
                    + "|CONNECT |Proxy |allocate connect|SOCKS|ALPN|NPN|\\(\\d{3}\\) \\((?:IN|OUT)\\)|TLSv?1|SSLv"
                    + "|SSL |OpenSSL|LibreSSL|GnuTLS|gnutls|[Ss]channel|NSS|Initializing NSS|wolfSSL|mbed ?TLS"
                    + "|BearSSL|rustls|Cipher selection|ciphers |successfully set certificate"
                    + "|error setting certificate|CA(?:file|path): |found \\d+ certificates|Server certificate"
                    + "|(?:subject|issuer|common name|start date|expire date): |Certificate level|[Uu]sing HTTP"
                    + "|Using Stream"
                    + "|h2h3 \\[|h2 \\[|\\[HTTP/[23]\\]|\\[[A-Z][A-Z0-9/-]{1,20}\\] |old SSL session|Mark bundle|Server auth using|Issue another request|Recv failure|Send failure|Empty reply|transfer closed|end of response with|Operation t|Resolving timed|upload completely|We are completely|Request completely|Excess found|Ignoring the response|Expire in \\d|Added \\S{1,255} to DNS|STATE: |Curl_|HTTP/2 stream|The requested URL|QUIC|processing: |URL using bad|no chunk|HTTP error|Protocol \"|Unsupported protocol|URL |Malformed|No host|\\.netrc|Unable to|Found |Added cookie|Replaced cookie|Resolving |Entry path|ftp_perform|SSH|HTTP/3|Connection died|HTTP 1\\.0, assume close|Request timed out|get(?:peer|sock)name\\(\\) failed with errno \\d";

    private static final String METHOD = "(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|CONNECT|TRACE|PROPFIND|REPORT)";

    /** {@code *} comes out of a Markdown renderer as a bullet, and out of an escape with a backslash. */
    private static final Pattern WORDS = Pattern.compile("(?:[*•·●◦∙-]|\\\\\\*)\\s{1,8}+(?:" + INFO + ")"
            + "|[>»]\\s" + METHOD + " \\S{1,4000} HTTP/\\d"
            + "|<\\sHTTP/\\d(?:\\.\\d)? \\d{3}"
            + "|== Info: \\S"
            + "|curl: (?:\\(\\d{1,3}\\)(?: |$)|option -|try 'curl|no URL |The file ')"
            + "|(?:=> Send|<= Recv) (?:SSL data|header|data)[,:]"
            + "|[{}] \\[(?:\\d+ bytes data|data not shown)\\]");

    private static final Pattern SENTENCE = Pattern.compile(INFO);

    /** What {@code -i} shows; other programs print it as well, so a time or a number has to stand in front. */
    private static final Pattern STATUS_LINE = Pattern.compile(
            "(?<=[ \"'`>:|\\]}])(?<!<< )HTTP/\\d(?:\\.\\d)? \\d{3}(?: [A-Z][A-Za-z '-]{1,40}+)?\\s?(?:[\\\\\"'<]|$)");

    private static final Pattern OWN_STAMP = Pattern.compile(STAMP);

    private static final String STARTS = "*><=c{}»\\•·●◦∙-";

    private Landmarks() {}

    /** Whether a text is curl's but for the marker. */
    static boolean isSentence(String text) {
        return SENTENCE.matcher(text).lookingAt();
    }

    /** Whether curl's words begin exactly here. */
    static boolean isAt(String text, int at) {
        return at + 3 < text.length()
                && mayGoOn(text.charAt(at), text.charAt(at + 1))
                && WORDS.matcher(text).region(at, text.length()).lookingAt();
    }

    /** Behind the first words of a text that begins with curl's, its stamp in front or not; -1 where it begins otherwise. */
    static int behindFirst(String text) {
        Matcher stamp = OWN_STAMP.matcher(text);
        int words = stamp.lookingAt() ? stamp.end() : 0;
        if (find(text, words, words + 120) != words) {
            return -1;
        }
        int curl = text.indexOf("curl", words);
        boolean command = !isAt(text, words);
        return command ? curl + "curl".length() : words + 2;
    }

    /**
     * Where curl's words begin, at or behind {@code from}, or -1.
     *
     * @param end where to stop looking
     */
    static int find(String text, int from, int end) {
        for (int at = from; at < Math.min(end, text.length()); at++) {
            if (STARTS.indexOf(text.charAt(at)) >= 0) {
                int words = at + 1 < text.length() && text.charAt(at + 1) == 'u' ? Prompt.before(text, at, from) : -1;
                if (words >= 0 || mayBegin(text, at) && isAt(text, at)) {
                    return words >= 0 ? words : at;
                }
            }
        }
        return -1;
    }

    /** Where a status line begins behind something else, or -1. */
    static int statusLine(String text) {
        int at = text.indexOf("HTTP/", 1);
        if (at < 0 || at > 300) {
            return -1;
        }
        Matcher status = STATUS_LINE.matcher(text).region(at, text.length()).useTransparentBounds(true);
        return status.lookingAt() ? at : -1;
    }

    /** Most places are told by two characters. */
    private static boolean mayGoOn(char first, char second) {
        return switch (first) {
            case 'c' -> second == 'u';
            case '=' -> second == '=' || second == '>';
            case '<' -> second == ' ' || second == '=';
            default -> second == ' ' || second == '\t' || second == '\u00a0' || first == '\\' && second == '*';
        };
    }

    /** Words begin at the line's start, behind something that is no letter, or behind an escaped line break. */
    private static boolean mayBegin(String text, int at) {
        if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
            return true;
        }
        return at > 1 && text.charAt(at - 2) == '\\' && "nrt".indexOf(text.charAt(at - 1)) >= 0;
    }
}
