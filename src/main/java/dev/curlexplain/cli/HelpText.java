package dev.curlexplain.cli;

import dev.curlexplain.render.Wrapping;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Help whose rows end between words. picocli itself would end them inside Korean ones. */
final class HelpText extends Help {
    private final int columns;

    HelpText(CommandSpec command, ColorScheme colours) {
        super(command, colours);
        this.columns = command.usageMessage().width();
    }

    @Override
    public String header(Object... parameters) {
        return rows(commandSpec().usageMessage().header());
    }

    @Override
    public String description(Object... parameters) {
        return rows(commandSpec().usageMessage().description());
    }

    private String rows(String[] paragraphs) {
        StringBuilder text = new StringBuilder();
        for (String paragraph : paragraphs) {
            new Wrapping(columns)
                    .rows(paragraph)
                    .forEach(row -> text.append(row).append('\n'));
        }
        return text.toString();
    }

    @Override
    public String commandList(Map<String, Help> subcommands) {
        int names = subcommands.keySet().stream().mapToInt(String::length).max().orElse(0);
        Table table = new Table(
                colorScheme(),
                new Column(names + 2, 2, Overflow.SPAN),
                new Column(columns - names - 2, 2, Overflow.WRAP));
        subcommands.forEach((name, help) -> table.addRowValues(
                colorScheme().commandText(name),
                colorScheme().text(oneSentence(help.commandSpec().usageMessage()))));
        return table.toString();
    }

    private static String oneSentence(UsageMessageSpec usage) {
        String[] texts = usage.header().length > 0 ? usage.header() : usage.description();
        return texts.length == 0 ? "" : texts[0];
    }

    @Override
    public Layout createDefaultLayout(
            List<OptionSpec> options, List<PositionalParamSpec> positionals, ColorScheme colours) {
        Column[] usual = TextTable.forDefaultColumns(
                        colours, calcLongOptionColumnWidth(options, positionals, colours), columns)
                .columns();
        return new Layout(
                colours, new Table(colours, usual), createDefaultOptionRenderer(), createDefaultParameterRenderer());
    }

    /** A table that is given every row of a long cell on its own, so that there is nothing left for it to break. */
    private static final class Table extends TextTable {
        private final ColorScheme colours;

        private Table(ColorScheme colours, Column... columns) {
            super(colours, columns);
            this.colours = colours;
            setAdjustLineBreaksForWideCJKCharacters(true);
        }

        @Override
        public Cell putValue(int row, int col, Text value) {
            Column column = columns()[col];
            if (column.overflow != Overflow.WRAP || value == null) {
                return super.putValue(row, col, value);
            }
            int last = row;
            for (String piece : new Wrapping(column.width - column.indent).rows(value.plainString())) {
                if (last >= rowCount()) {
                    addEmptyRow();
                }
                super.putValue(last++, col, colours.text(piece));
            }
            return new Cell(col, last - 1);
        }
    }
}
