package dev.curlexplain.cli;

import dev.curlexplain.knowledge.KnowledgeException;
import java.io.IOException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a user is told when a command cannot do its work: reason and way out, no stack trace. */
final class Failures {
    private Failures() {}

    static int report(Exception exception, Terminal terminal, Texts texts) {
        if (exception instanceof KnowledgeException refused) {
            terminal.err().println(texts.get("failure.knowledge"));
            refused.problems().forEach(p -> terminal.err().println("  " + p));
            return ExitCode.NOT_READABLE;
        }
        if (exception instanceof InputException || exception instanceof IOException) {
            terminal.err().println("curlexplain: " + exception.getMessage());
            return ExitCode.NOT_READABLE;
        }
        if ("1".equals(terminal.environment().get("CURLEXPLAIN_DEBUG"))) {
            exception.printStackTrace(terminal.err());
        }
        terminal.err().println(texts.get("failure.unexpected", String.valueOf(exception)));
        return ExitCode.NOT_READABLE;
    }

    /** The memory that the answer would have taken is free again when this is called. */
    static int tooLarge(Terminal terminal, Texts texts) {
        long megabytes = Runtime.getRuntime().maxMemory() / (1024 * 1024);
        terminal.err().println(texts.get("failure.too-large", megabytes));
        return ExitCode.NOT_READABLE;
    }

    static int usage(ParameterException exception, Terminal terminal, Texts texts) {
        terminal.err().println("curlexplain: " + exception.getMessage());
        UnmatchedArgumentException.printSuggestions(exception, new java.io.PrintWriter(terminal.err(), true));
        terminal.err().println(texts.get("failure.usage"));
        return ExitCode.WRONG_USAGE;
    }
}
