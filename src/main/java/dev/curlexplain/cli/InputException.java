package dev.curlexplain.cli;

/** Input that cannot be read; the message is for the user, in the user's language. */
final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }
}
