package io.seneschal.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.seneschal.application.shared.Csv.Row;
import io.seneschal.application.shared.Csv.Table;
import io.seneschal.domain.shared.CommonRefusal.UnreadableFile;
import io.seneschal.testing.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Rule("INV-8")
class ReadingTables {

    private final FastCsvTables tables = new FastCsvTables();

    @Nested
    class A_table {

        @ParameterizedTest
        @ValueSource(strings = {",", ";", "\t"})
        void is_separated_by_commas_semicolons_or_tabs(String separator) {
            var table = read("email|role\nada@example.org|external\n".replace("|", separator));

            assertThat(table)
                    .isEqualTo(new Table(
                            List.of("email", "role"),
                            List.of(new Row(2, Map.of("email", "ada@example.org", "role", "external"), 2))));
        }

        @Test
        void may_have_the_other_separators_inside_its_cells() {
            var table = read("name;note\nRossi, Ada;a,b,c,d\n");

            assertThat(table.columns()).containsExactly("name", "note");
            assertThat(table.rows().getFirst().cells()).isEqualTo(Map.of("name", "Rossi, Ada", "note", "a,b,c,d"));
        }

        @Test
        void may_have_separators_in_quoted_column_names() {
            assertThat(read("\"a;b;c;d\",e\n1,2\n").columns()).containsExactly("a;b;c;d", "e");
        }

        @Test
        void may_have_a_single_column() {
            assertThat(read("email\nada@example.org").rows()).hasSize(1);
        }

        @Test
        void may_have_no_rows() {
            assertThat(read("email,role")).isEqualTo(new Table(List.of("email", "role"), List.of()));
        }

        @Test
        void may_begin_with_a_byte_order_mark() {
            assertThat(read("\uFEFFemail,role\na,b").columns()).containsExactly("email", "role");
        }

        @Test
        void may_be_quoted_with_line_breaks_and_quotes_inside() {
            var table = read("\"name\",\"note\"\r\n\"Ada\",\"one\r\ntwo \"\"three\"\"\"\r\n\"Bo\",x\r\n");

            assertThat(table.rows())
                    .containsExactly(
                            new Row(2, Map.of("name", "Ada", "note", "one\r\ntwo \"three\""), 2),
                            new Row(4, Map.of("name", "Bo", "note", "x"), 2));
        }

        @Test
        void counts_lines_as_they_stand_in_the_file_and_leaves_out_the_empty_ones() {
            var table = read("\nname,note\n\nAda,1\n,\n \nBo,2\n\n".replace("\n \n", "\n , \n"));

            assertThat(table.rows()).extracting(Row::line).containsExactly(4L, 7L);
        }

        @Test
        void loses_the_spaces_around_cells_and_the_empty_cells() {
            assertThat(read(" name , note \n Ada ,  \n").rows().getFirst().cells())
                    .isEqualTo(Map.of("name", "Ada"));
        }

        @Test
        void keeps_what_a_spreadsheet_would_compute_as_the_text_it_is() {
            assertThat(read("name,note\n=cmd|' /C calc'!A0,@x\n")
                            .rows()
                            .getFirst()
                            .cells())
                    .containsEntry("name", "=cmd|' /C calc'!A0");
        }

        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '\'',
                value = {"'Ada',1", "'Ada,1,2',3"})
        void tells_of_a_row_with_too_few_or_too_many_cells(String row, int width) {
            assertThat(read("name,note\nBo,1\n\n" + row + "\nCy,2\n").rows())
                    .extracting(Row::line, Row::width)
                    .containsExactly(tuple(2L, 2), tuple(4L, width), tuple(5L, 2));
        }

        @Test
        void keeps_any_script() {
            assertThat(read("name\n李小龍\nשלום\n🦉\n").rows())
                    .extracting(row -> row.cells().get("name"))
                    .containsExactly("李小龍", "שלום", "🦉");
        }

        @Test
        void has_10_000_rows_at_most() {
            assertThat(read("name\n" + "Ada\n".repeat(10_000)).rows()).hasSize(10_000);
            assertRefused("name\n" + "Ada\n".repeat(10_001), 10_002, "too-many-rows");
        }

        @Test
        void has_1_000_characters_in_a_cell_at_most() {
            assertThat(read("name\n" + "x".repeat(1_000)).rows()).hasSize(1);
            assertRefused("name\n" + "x".repeat(1_001), 2, "cell-too-long");
        }
    }

    @Nested
    class Refused_is {

        @Test
        void a_file_of_more_than_10_MiB() {
            var largest = FastCsvTables.LARGEST_FILE - "name\n".length();

            assertRefused("name\n" + "x".repeat(largest), 2, "cell-too-long");
            assertRefused("name\n" + "x".repeat(largest + 1), 1, "file-too-large");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "\n\n", "\uFEFF"})
        void a_file_without_columns(String text) {
            assertRefused(text, 1, "no-columns");
        }

        @Test
        void a_column_without_name() {
            assertRefused("name,,note\n", 1, "column-without-name");
        }

        @Test
        void a_column_named_twice() {
            assertRefused("name,note, name\n", 1, "column-named-twice");
        }

        @Test
        void a_quote_that_is_not_closed() {
            assertRefused("name,note\nAda,1\nBo,\"x\nCy,2\n", 3, "misplaced-quote");
        }

        @Test
        void a_quote_that_closes_too_early() {
            assertRefused("name,note\n\"A\nda\",1\n\"B\"o,2\n", 4, "misplaced-quote");
        }

        @Test
        void text_in_another_encoding() {
            assertRefused("name\nAda\nZoë\n".getBytes(ISO_8859_1), 3, "not-utf-8");
            assertRefused("name\nAda\n".getBytes(UTF_16), 1, "not-utf-8");
        }

        @Test
        void a_character_that_is_cut_off_at_the_end() {
            var whole = "name\nZoë".getBytes(UTF_8);

            assertRefused(Arrays.copyOf(whole, whole.length - 1), 2, "not-utf-8");
        }

        @Test
        void a_program() {
            assertRefused(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, (byte) 0xff}, 1, "not-utf-8");
        }
    }

    private Table read(String text) {
        return tables.read(text.getBytes(UTF_8));
    }

    private void assertRefused(String text, long line, String problem) {
        assertRefused(text.getBytes(UTF_8), line, problem);
    }

    private void assertRefused(byte[] bytes, long line, String problem) {
        assertThatThrownBy(() -> tables.read(bytes))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        refusal -> assertThat(refusal.because()).isEqualTo(Map.of("line", line, "problem", problem)));
    }
}
