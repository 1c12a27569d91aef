package dev.curlexplain.event;

import java.util.Optional;
import java.util.regex.Pattern;

/** The meter that curl draws while a body goes to a file: two heading lines, rows, or a bar. */
final class ProgressMeter {
    private static final Pattern ROW =
            Pattern.compile("^[ ]{0,3}\\d{1,3} [ \\d.kMGTP]{10,80}[ \\d:.kMGTPdhmy-]{0,80}$");
    private static final Pattern PARALLEL_ROW =
            Pattern.compile("^(?:--|\\d{1,3})  ?(?:--|\\d{1,3}) [ \\d.kMGTP:-]{20,120}$");
    private static final Pattern BAR = Pattern.compile(
            "^[#=O -]{0,400}\\d{1,3}\\.\\d%$|^[#]{5,400}$|^ *(?=[-=O ]{0,400}(?:#|-=O))[-=O#]{3,} *#*$");
    private static final Pattern RESUMING =
            Pattern.compile("^\\*\\* Resuming transfer from byte position (\\d{1,18})$");

    private ProgressMeter() {}

    static Optional<Statement> read(String content) {
        String text = content.stripTrailing();
        if (text.length() > 500 || text.isEmpty()) {
            return Optional.empty();
        }
        if (text.contains("% Total") && text.contains("% Received")
                || text.stripLeading().startsWith("Dload ")
                || text.startsWith("DL% UL%")) {
            return Optional.of(new Statement("progress.heading"));
        }
        if (ROW.matcher(text).matches() || PARALLEL_ROW.matcher(text).matches()) {
            return Optional.of(row(text));
        }
        if (BAR.matcher(text).matches()) {
            return Optional.of(new Statement("progress.bar"));
        }
        var resuming = RESUMING.matcher(text);
        return resuming.matches()
                ? Optional.of(new Statement("progress.resuming").with("bytes", Long.valueOf(resuming.group(1))))
                : Optional.empty();
    }

    /** First columns: percent of all, bytes in all, percent received, bytes received. */
    private static Statement row(String text) {
        String[] columns = text.strip().split("\\s+");
        Statement row = new Statement("progress.row");
        if (columns.length >= 4 && !columns[0].startsWith("-")) {
            row = row.with("percent", columns[0]).with("total", columns[1]).with("received", columns[3]);
        }
        return row;
    }
}
