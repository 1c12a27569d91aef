package dev.curlexplain.event;

import java.util.List;

/**
 * The general text of a result code at the beginning of other words: {@code Timeout was reached(28) for
 * http://a.test/}.
 *
 * @param codes whose text it is, those in use first: 60 and, up to curl 7.61, 51 share one
 * @param length of the text in characters
 */
public record CodedText(List<Integer> codes, int length) {}
