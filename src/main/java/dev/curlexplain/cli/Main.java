package dev.curlexplain.cli;

import dev.curlexplain.phrase.Language;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;

/** Entry point: {@code curlexplain [FILE...]} and its subcommands. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(arguments, new Terminal(System.in, out, err, System.getenv()));
        out.flush();
        System.exit(code);
    }

    /** Runs one command; what it prints goes to the terminal given. */
    static int run(String[] arguments, Terminal terminal) {
        Language language = Languages.asked(List.of(arguments), terminal.environment());
        Locale.setDefault(Locale.forLanguageTag(language.code()));
        try {
            return commandLine(terminal, language).execute(arguments);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return Failures.tooLarge(terminal, Texts.in(language));
        } catch (LinkageError e) {
            return Failures.report(new IllegalStateException(e), terminal, Texts.in(language));
        }
    }

    static CommandLine commandLine(Terminal terminal, Language language) {
        Texts texts = Texts.in(language);
        CommandLine line = new CommandLine(new ExplainCommand(terminal, language));
        line.addSubcommand(new PageCommand(terminal, language));
        line.addSubcommand(new ListCommand(terminal, language));
        line.addSubcommand(new RunCommand(terminal, language));
        line.addSubcommand(new BatchCommand(terminal, language));
        line.addSubcommand(new CheckCommand(terminal, language));
        line.addSubcommand(new CompletionCommand(terminal));
        // `curlexplain explain --tls-max` asks about that option.
        line.getSubcommands().get("explain").setUnmatchedOptionsArePositionalParams(true);
        line.setResourceBundle(texts.bundle());
        line.setOut(new PrintWriter(terminal.out(), true));
        line.setErr(new PrintWriter(terminal.err(), true));
        line.setUsageHelpWidth(Math.max(60, Math.min(120, terminal.columns())));
        line.setUsageHelpAutoWidth(false);
        line.setHelpFactory(HelpText::new);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((exception, command, parsed) -> Failures.report(exception, terminal, texts));
        line.setParameterExceptionHandler((exception, wrong) -> Failures.usage(exception, terminal, texts));
        return line;
    }
}
