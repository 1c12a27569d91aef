package dev.curlexplain.transcript;

import java.util.regex.Pattern;

/** Takes off what terminals, mark-up and readers put around curl's words. */
final class Unwrapping {
    /** Colours and bold (CSI), titles and hyperlinks (OSC), the likes of {@code ESC [1mDate ESC [0m}. */
    private static final Pattern TERMINAL_ESCAPES = Pattern.compile(
            "\u001b(?:\\[[0-?]{0,64}[ -/]{0,8}[@-~]|\\][^\u0007\u001b]{0,4096}(?:\u0007|\u001b\\\\)|[@-Z\\\\^_])");

    /** A reader's remark: {@code * Closing connection 0 # curl이 연결을 닫고 있음}. */
    private static final Pattern REMARK = Pattern.compile("\\s++#\\s");

    /** What a bar left behind where the carriage return got lost: {@code host: a.test       ## %-=O=-   #}. */
    private static final Pattern METER_REMNANT = Pattern.compile(" {3,40}[#%=O-][-#%=O ]{2,200}$");

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private Unwrapping() {}

    static String unwrap(String piece) {
        String text = piece.startsWith(BYTE_ORDER_MARK) ? piece.substring(1) : piece;
        if (text.indexOf('\u001b') >= 0) {
            text = TERMINAL_ESCAPES.matcher(text).replaceAll("");
        }
        if (text.startsWith("* ") || text.startsWith("curl: (")) {
            text = METER_REMNANT.matcher(withoutRemark(text)).replaceFirst("").replace("(\\#", "(#");
            text = text.startsWith("* \\t") ? "* \t" + text.substring(4) : text;
        }
        return text;
    }

    private static String withoutRemark(String text) {
        var remark = REMARK.matcher(text);
        return text.indexOf('#') >= 0 && remark.find() ? text.substring(0, remark.start()) : text;
    }
}
