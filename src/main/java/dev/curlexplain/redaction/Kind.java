package dev.curlexplain.redaction;

/** What a stretch of text is that is not to be shown. */
enum Kind {
    SECRET,
    HOST,
    ADDRESS,
    USER,
    /** who a certificate was made out to, where it is no host */
    NAME,
    ORGANISATION,
    PLACE,
    SERIAL,
    FINGERPRINT
}
