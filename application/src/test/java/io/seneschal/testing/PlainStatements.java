package io.seneschal.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.application.billing.BankStatements;
import io.seneschal.domain.billing.BankEntry;
import io.seneschal.domain.shared.CommonRefusal.UnreadableFile;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.LocalDate;
import java.util.List;

/**
 * One movement a line: {@code account bank-reference CRDT|DBIT amount currency day reference|-}; the real ones are tested
 * where they live.
 */
final class PlainStatements implements BankStatements {

    private static final int WORDS = 7;

    @Override
    public List<BankEntry> read(InputStream file) {
        return new BufferedReader(new InputStreamReader(file, UTF_8))
                .lines()
                .map(PlainStatements::entry)
                .toList();
    }

    private static BankEntry entry(String line) {
        var words = line.split(" ");
        if (words.length != WORDS) {
            throw new UnreadableFile(1, "not-a-statement");
        }
        return new BankEntry(
                words[0],
                words[1],
                words[2].equals("CRDT"),
                words[3],
                words[4],
                LocalDate.parse(words[5]),
                words[6].equals("-") ? null : words[6]);
    }
}
