package dev.curlexplain.command;

import dev.curlexplain.grammar.CommandLineBaseVisitor;
import dev.curlexplain.grammar.CommandLineLexer;
import dev.curlexplain.grammar.CommandLineParser;
import dev.curlexplain.grammar.CommandLineParser.WordContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;

/** Splits a command the way a shell does, quotes and escapes removed. */
final class ShellWords extends CommandLineBaseVisitor<StringBuilder> {
    private final StringBuilder word = new StringBuilder();

    private ShellWords() {}

    static List<String> split(String command) {
        var lexer = new CommandLineLexer(CharStreams.fromString(command));
        lexer.removeErrorListeners();
        var parser = new CommandLineParser(new CommonTokenStream(lexer));
        parser.removeErrorListeners();
        List<String> words = new ArrayList<>();
        for (WordContext context : parser.commandLine().word()) {
            words.add(new ShellWords().visit(context).toString());
        }
        return words;
    }

    @Override
    protected StringBuilder defaultResult() {
        return word;
    }

    @Override
    public StringBuilder visitSingleQuoted(CommandLineParser.SingleQuotedContext context) {
        return word.append(inside(context.getText(), 1));
    }

    @Override
    public StringBuilder visitAnsiQuoted(CommandLineParser.AnsiQuotedContext context) {
        return word.append(inside(context.getText(), 2).replace("\\'", "'").replace("\\n", "\n"));
    }

    @Override
    public StringBuilder visitDoubleQuoted(CommandLineParser.DoubleQuotedContext context) {
        return word.append(inside(context.getText(), 1).replaceAll("\\\\([\"\\\\$`])", "$1"));
    }

    @Override
    public StringBuilder visitEscaped(CommandLineParser.EscapedContext context) {
        return word.append(context.getText().substring(1));
    }

    @Override
    public StringBuilder visitBare(CommandLineParser.BareContext context) {
        return word.append(context.getText());
    }

    private static String inside(String quoted, int opening) {
        return quoted.substring(opening, quoted.length() - 1);
    }
}
