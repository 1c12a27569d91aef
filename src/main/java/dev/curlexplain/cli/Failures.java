package dev.curlexplain.cli;

import dev.curlexplain.explanation.Mask;
import dev.curlexplain.knowledge.KnowledgeException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
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
            terminal.err().println("curlexplain: " + masked(exception));
            return ExitCode.NOT_READABLE;
        }
        if ("1".equals(terminal.environment().get("CURLEXPLAIN_DEBUG"))) {
            StringWriter trace = new StringWriter();
            exception.printStackTrace(new PrintWriter(trace));
            terminal.err().println(Mask.SECRETS.apply(trace.toString()));
        }
        terminal.err().println(texts.get("failure.unexpected", String.valueOf(exception)));
        return ExitCode.NOT_READABLE;
    }

    /** Messages may repeat what was given on the command line. */
    private static String masked(Exception exception) {
        return Mask.SECRETS.apply(String.valueOf(exception.getMessage()));
    }

    static int usage(ParameterException exception, Terminal terminal, Texts texts) {
        terminal.err().println("curlexplain: " + masked(exception));
        UnmatchedArgumentException.printSuggestions(exception, new PrintWriter(terminal.err(), true));
        terminal.err().println(texts.get("failure.usage"));
        return ExitCode.WRONG_USAGE;
    }
}
