package dev.curlexplain.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/** Where a command reads and prints. The launcher says through the environment what it prints to. */
record Terminal(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {
    private static final int USUAL_COLUMNS = 100;

    /** Width in columns: {@code COLUMNS}, or {@value #USUAL_COLUMNS}. */
    int columns() {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9]\\d{0,3}") ? Integer.parseInt(columns) : USUAL_COLUMNS;
    }

    /** Rows are broken for eyes only: what another program reads stays one entry a row. */
    int rowColumns() {
        return isWatched() || environment.containsKey("COLUMNS") ? columns() : Integer.MAX_VALUE;
    }

    private boolean isWatched() {
        return "1".equals(environment.get("CURLEXPLAIN_TTY"));
    }

    /** Colours only for eyes, and not where {@code NO_COLOR} forbids them (no-color.org). */
    boolean colour() {
        return isWatched()
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
    }
}
