package io.seneschal.application.shared;

import java.util.List;
import java.util.Map;

/** Tables as people export them from spreadsheets. */
public interface Csv {

    /**
     * Reads a table whose first line names its columns, separated by commas, semicolons or tabs, in UTF-8 with or without
     * a byte-order mark. Empty lines are left out.
     *
     * @throws io.seneschal.domain.shared.CommonRefusal.UnreadableFile if it is no such table
     */
    Table read(byte[] text);

    /** A table with its columns, as they stand in the file. */
    record Table(List<String> columns, List<Row> rows) {}

    /**
     * One line of the table.
     *
     * @param line where it begins, the line of column names being 1
     * @param cells by column name, without the spaces around them; empty cells are left out
     * @param width how many cells it has in the file: with more or fewer than columns, nobody knows which is which
     */
    record Row(long line, Map<String, String> cells, int width) {}
}
