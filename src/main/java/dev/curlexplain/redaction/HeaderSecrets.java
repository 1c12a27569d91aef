package dev.curlexplain.redaction;

/** Credentials and cookies: what is secret in the value of a header field. */
final class HeaderSecrets {
    /** How a field's value is built. */
    enum Kind {
        NONE,
        /** {@code Bearer abc}, {@code Digest username="alice", response="abc"} */
        CREDENTIALS,
        /** {@code sid=abc; theme=dark} */
        COOKIES,
        /** {@code sid=abc; Path=/} */
        SET_COOKIE,
        /** {@code abc}, perhaps with a scheme before it */
        PLAIN
    }

    /** Where a value's end is not marked, no more than this is taken for it. */
    private static final int LONGEST_INEXACT = 16_384;

    private HeaderSecrets() {}

    static Kind kind(String squeezedName) {
        if (squeezedName.endsWith("authorization")
                || squeezedName.equals("authentication")
                || squeezedName.endsWith("authenticationinfo")
                || squeezedName.equals("xwsse")) {
            return Kind.CREDENTIALS;
        }
        if (squeezedName.endsWith("setcookie") || squeezedName.endsWith("setcookie2")) {
            return Kind.SET_COOKIE;
        }
        boolean cookies = squeezedName.equals("cookie") || squeezedName.equals("cookie2");
        return cookies
                        || squeezedName.equals("cookies")
                        || squeezedName.endsWith("curloptcookie")
                        || squeezedName.equals("httpcookie")
                ? Kind.COOKIES
                : Kind.NONE;
    }

    /** @param exact whether nothing but the value stands between start and end */
    static void value(View view, Kind kind, int start, int end, boolean exact, Found found) {
        String text = view.text();
        int trimmed = Characters.trimmedEnd(text, start, exact ? end : Math.min(end, start + LONGEST_INEXACT));
        switch (kind) {
            case CREDENTIALS -> Credentials.find(text, start, trimmed, exact, true, found);
            case PLAIN -> Credentials.find(text, start, trimmed, exact, false, found);
            case COOKIES -> Cookies.find(text, start, trimmed, exact, false, found);
            case SET_COOKIE -> Cookies.find(text, start, trimmed, exact, true, found);
            case NONE -> {}
        }
    }
}
