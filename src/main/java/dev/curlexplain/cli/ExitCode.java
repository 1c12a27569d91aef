package dev.curlexplain.cli;

/** Exit codes as the contract has them. */
final class ExitCode {
    static final int EXPLAINED = 0;
    /** the input holds nothing of curl's */
    static final int NOTHING_OF_CURL = 1;

    static final int WRONG_USAGE = 2;
    /** input or output could not be read or written */
    static final int NOT_READABLE = 3;

    private ExitCode() {}
}
