package dev.curlexplain.event;

/** What a block of response headers says of the body behind it. */
final class HeaderBlock {
    private boolean included;
    private long length = -1;
    private boolean bodiless;
    private boolean http = true;

    void beginIncluded() {
        included = true;
    }

    boolean isIncluded() {
        return included;
    }

    void see(Statement header) {
        if (header.id().equals("http.status-line")) {
            length = -1;
            http = true;
            String status = String.valueOf(header.fields().get("status"));
            bodiless = status.startsWith("1") || status.equals("204") || status.equals("304");
        } else if (header.id().startsWith("server.") && !header.id().equals("server.text")) {
            http = false;
        } else if ("content-length"
                .equalsIgnoreCase(String.valueOf(header.fields().get("name")))) {
            String value = String.valueOf(header.fields().get("value")).strip();
            length = value.matches("\\d{1,18}") ? Long.parseLong(value) : -1;
        }
    }

    /** Whether it is an answer of HTTP or RTSP; FTP, IMAP, POP3 and SMTP answer with replies. */
    boolean isHttp() {
        return http;
    }

    /** Bytes, 0 when none can follow, -1 when the headers do not tell. */
    long bodyLength() {
        return bodiless ? 0 : length;
    }

    void end() {
        included = false;
    }
}
