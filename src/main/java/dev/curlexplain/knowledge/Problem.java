package dev.curlexplain.knowledge;

/** Something wrong in a knowledge folder: where, and what to do about it. */
public record Problem(Node.Place place, String message) {
    @Override
    public String toString() {
        return place + ": " + message;
    }
}
