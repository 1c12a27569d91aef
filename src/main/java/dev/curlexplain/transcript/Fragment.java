package dev.curlexplain.transcript;

/**
 * A stretch of a line that was one print of curl's. Most lines hold one. A line that went through a
 * progress meter holds several:
 *
 * <pre>{@code  0     0    0     0 ... --:--:--     0* Could not resolve host: example.test}</pre>
 *
 * is a meter row and an info line.
 *
 * @param span where it stands in the line
 * @param content the same without terminal escapes, escaping and other people's remarks
 */
public record Fragment(Span span, String content) {}
