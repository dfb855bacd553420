package io.seneschal.cli.shared;

import java.io.PrintWriter;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** Prints things in aligned columns. The widths grow with what comes, so that a long list can be printed as it is read. */
final class Table {

    private static final String GAP = "  ";
    private static final String NOTHING = "–";

    private final PrintWriter out;
    private final Ansi ansi;
    private final List<String> columns;
    private final int[] widths;
    private boolean headed;

    Table(PrintWriter out, Ansi ansi, List<String> columns) {
        this.out = out;
        this.ansi = ansi;
        this.columns = columns;
        this.widths = columns.stream().mapToInt(DisplayWidth::of).toArray();
    }

    /** The rows of a page; the first page brings the headings. */
    void print(List<Map<String, @Nullable Object>> rows) {
        var lines = new ArrayList<List<String>>();
        for (var row : rows) {
            lines.add(columns.stream().map(path -> cell(Fields.at(row, path))).toList());
        }
        lines.forEach(this::widen);
        if (!headed) {
            var heading = line(columns.stream().map(Table::title).toList());
            out.println(ansi.string("@|bold " + heading + "|@"));
            headed = true;
        }
        lines.forEach(line -> out.println(line(line)));
    }

    /** One thing, a line for each of its fields. */
    static void printOne(PrintWriter out, Ansi ansi, Map<String, @Nullable Object> fields) {
        var width = fields.keySet().stream().mapToInt(DisplayWidth::of).max().orElse(0);
        fields.forEach((name, value) -> {
            var title = ansi.string("@|bold " + padded(title(name), width) + "|@");
            for (var line : lines(value)) {
                out.println(title + GAP + line);
                title = padded("", width);
            }
        });
    }

    /** Several things with fields of their own stand below each other. */
    private static List<String> lines(@Nullable Object value) {
        return value instanceof Collection<?> many && many.stream().anyMatch(Map.class::isInstance)
                ? many.stream().map(Table::cell).toList()
                : List.of(cell(value));
    }

    private void widen(List<String> line) {
        for (var i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], DisplayWidth.of(line.get(i)));
        }
    }

    private String line(List<String> cells) {
        var line = new StringBuilder();
        for (var i = 0; i < widths.length; i++) {
            line.append(i == 0 ? "" : GAP).append(padded(cells.get(i), widths[i]));
        }
        return line.toString().stripTrailing();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - DisplayWidth.of(text)));
    }

    private static String title(String path) {
        return path.replace('_', ' ').replace('.', ' ').toUpperCase(Locale.ROOT);
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> NOTHING;
            case Boolean truth -> truth ? "yes" : "no";
            case Collection<?> none when none.isEmpty() -> NOTHING;
            case Collection<?> many ->
                String.join(", ", many.stream().map(Table::cell).toList());
            case Map<?, ?> fields ->
                String.join(
                        ", ",
                        fields.entrySet().stream()
                                .map(field -> field.getKey() + "=" + cell(field.getValue()))
                                .toList());
            default -> keptTogether(value.toString());
        };
    }

    /** Text from right to left is isolated, so that a terminal that turns it does not turn the columns beside it. */
    private static String keptTogether(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length()) ? "\u2068" + text + "\u2069" : text;
    }
}
