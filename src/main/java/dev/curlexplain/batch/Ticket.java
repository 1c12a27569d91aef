package dev.curlexplain.batch;

/**
 * One text to explain.
 *
 * @param source {@code tickets.jsonl:17}, {@code ticket-17.txt}
 */
public record Ticket(String source, String text) {}
