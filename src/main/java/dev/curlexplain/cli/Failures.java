package dev.curlexplain.cli;

import dev.curlexplain.explanation.Mask;
import dev.curlexplain.knowledge.KnowledgeException;
import dev.curlexplain.knowledge.Problem;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a user is told when a command cannot do its work: reason and way out, no stack trace. */
final class Failures {
    private static final int MOST_PROBLEMS = 200;

    private Failures() {}

    static int report(Exception exception, Terminal terminal, Texts texts) {
        if (exception instanceof KnowledgeException refused) {
            terminal.err().println(texts.get("failure.knowledge"));
            list(refused.problems(), "  ", terminal.err(), texts);
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
        terminal.err().println(texts.get("failure.unexpected", Mask.SECRETS.apply(String.valueOf(exception))));
        return ExitCode.NOT_READABLE;
    }

    /** A folder in which nothing is right has thousands; the first ones are enough to begin with. */
    static void list(List<Problem> problems, String indent, PrintStream out, Texts texts) {
        problems.stream().limit(MOST_PROBLEMS).forEach(p -> out.println(indent + p));
        if (problems.size() > MOST_PROBLEMS) {
            out.println(indent + texts.get("check.more", problems.size() - MOST_PROBLEMS));
        }
    }

    /** The memory that the answer would have taken is free again when this is called. */
    static int tooLarge(Terminal terminal, Texts texts) {
        long megabytes = Runtime.getRuntime().maxMemory() / (1024 * 1024);
        terminal.err().println(texts.get("failure.too-large", megabytes));
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
