package dev.curlexplain.batch;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A CSV file whose first row names the columns. What people export is often not quite CSV: rows of fewer or more
 * fields, a column named twice, something behind a closing quote, semicolons instead of commas. All of it is read,
 * and no field is dropped.
 */
final class CsvTable {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private static final int SMALLEST_BUFFER = 65_536;

    /**
     * @param line it begins in, from 1
     * @param fields by the name of their column; one without a name of its own has its number, from 1
     */
    record Row(long line, Map<String, String> fields) {}

    private CsvTable() {}

    /** The rows below the first one. */
    static Stream<Row> rows(String text) {
        List<CsvRecord> names = new ArrayList<>(1);
        return reader(text).stream().flatMap(record -> {
            if (names.isEmpty()) {
                names.add(record);
                return Stream.empty();
            }
            return Stream.of(new Row(record.getStartingLineNumber(), fields(names.get(0), record)));
        });
    }

    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true)
                .maxBufferSize(Math.max(SMALLEST_BUFFER, text.length() + 1))
                .ofCsvRecord(text);
    }

    /** The one that the first row has most of. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        char most = ',';
        long count = 0;
        for (char separator : SEPARATORS) {
            long own = first.chars().filter(c -> c == separator).count();
            most = own > count ? separator : most;
            count = Math.max(count, own);
        }
        return most;
    }

    private static Map<String, String> fields(CsvRecord names, CsvRecord row) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < row.getFieldCount(); i++) {
            String name = i < names.getFieldCount() ? names.getField(i) : "";
            boolean own = !name.isEmpty() && !fields.containsKey(name);
            fields.put(own ? name : Integer.toString(i + 1), row.getField(i));
        }
        return fields;
    }
}
