package io.seneschal.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.seneschal.application.shared.Csv;
import io.seneschal.domain.shared.CommonRefusal.UnreadableFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tables of RFC 4180, as spreadsheets of any country write them: the separator is the one that gives the first line the
 * most columns.
 *
 * <p>What is wrong is said by a word: {@code not-utf-8}, {@code no-columns}, {@code column-without-name},
 * {@code column-named-twice}, {@code misplaced-quote}, {@code cell-too-long},
 * {@code too-many-rows}, {@code file-too-large}.
 */
public final class FastCsvTables implements Csv {

    /** Bytes of the file: 10 MiB. */
    public static final int LARGEST_FILE = 10 * 1024 * 1024;

    /** Rows below the column names. */
    public static final int MOST_ROWS = 10_000;

    /** Characters of a cell. */
    public static final int LONGEST_CELL = 1_000;

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    public FastCsvTables() {}

    @Override
    public Table read(byte[] bytes) {
        if (bytes.length > LARGEST_FILE) {
            throw new UnreadableFile(1, "file-too-large");
        }
        var text = Utf8.decoded(bytes);
        var separator = SEPARATORS.stream()
                .max(Comparator.comparingInt((Character candidate) -> columns(text, candidate))
                        .thenComparing(
                                Comparator.comparingInt(SEPARATORS::indexOf).reversed()))
                .orElseThrow();
        return new Reading(records(text, separator)).table();
    }

    private static int columns(String text, char separator) {
        try {
            var records = records(text, separator);
            return records.hasNext() ? records.next().getFieldCount() : 0;
        } catch (CsvParseException notThisOne) {
            return 0;
        }
    }

    private static Iterator<CsvRecord> records(String text, char separator) {
        return reader(separator).ofCsvRecord(text).iterator();
    }

    private static CsvReaderBuilder reader(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false);
    }

    /** One way through the records, which knows how far it has come. */
    private static final class Reading {

        private final Iterator<CsvRecord> records;
        private long line = 1;

        Reading(Iterator<CsvRecord> records) {
            this.records = records;
        }

        Table table() {
            if (!hasNext()) {
                throw new UnreadableFile(line, "no-columns");
            }
            var columns = columns(next());
            var rows = new ArrayList<Row>();
            while (hasNext()) {
                var row = row(columns, next());
                if (!row.cells().isEmpty()) {
                    rows.add(row);
                }
                if (rows.size() > MOST_ROWS) {
                    throw new UnreadableFile(row.line(), "too-many-rows");
                }
            }
            return new Table(columns, List.copyOf(rows));
        }

        private static List<String> columns(CsvRecord first) {
            var names = stripped(first).toList();
            var seen = new HashSet<String>();
            for (var name : names) {
                if (name.isEmpty()) {
                    throw new UnreadableFile(first.getStartingLineNumber(), "column-without-name");
                }
                if (!seen.add(name)) {
                    throw new UnreadableFile(first.getStartingLineNumber(), "column-named-twice");
                }
            }
            return names;
        }

        private static Row row(List<String> columns, CsvRecord read) {
            var cells = stripped(read).toList();
            var named = new HashMap<String, String>();
            for (var column = 0; column < Math.min(cells.size(), columns.size()); column++) {
                if (!cells.get(column).isEmpty()) {
                    named.put(columns.get(column), cells.get(column));
                }
            }
            return new Row(read.getStartingLineNumber(), Map.copyOf(named), cells.size());
        }

        private static Stream<String> stripped(CsvRecord read) {
            return read.getFields().stream().map(String::strip).peek(cell -> {
                if (cell.length() > LONGEST_CELL) {
                    throw new UnreadableFile(read.getStartingLineNumber(), "cell-too-long");
                }
            });
        }

        private boolean hasNext() {
            try {
                return records.hasNext();
            } catch (CsvParseException misplaced) {
                throw new UnreadableFile(line, "misplaced-quote");
            }
        }

        private CsvRecord next() {
            var read = records.next();
            var within = read.getFields().stream().mapToLong(LineBreaks::in).sum();
            line = read.getStartingLineNumber() + within + 1;
            return read;
        }
    }
}
