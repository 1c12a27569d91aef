package dev.curlexplain.explanation;

/** What is done to texts before anybody sees them. */
@FunctionalInterface
public interface Mask {
    Mask NONE = text -> text;

    String apply(String text);
}
