package dev.curlexplain.redaction;

/** Receives secrets by their place in a view. */
@FunctionalInterface
interface Found {
    void secret(int start, int end);
}
