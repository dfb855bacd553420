package io.seneschal.application.audit;

import static java.util.stream.Collectors.joining;

import io.seneschal.domain.audit.AuditRefusal.BrokenChain;
import io.seneschal.domain.audit.ChainDamage;
import io.seneschal.domain.audit.Leaf;
import io.seneschal.domain.audit.SealHash;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Some hundred events that follow each other, sealed (AUD-2): one hash over the hash of each of them, and over the hash of
 * the block before. Whoever knows a block's hash can tell whether anything up to there is other than it was.
 *
 * @param number counted from 1
 * @param firstPosition of its first event
 * @param lastPosition of its last event
 * @param events how many there are
 * @param leaves a line for each event: its id, a space, its hash
 * @param previous the hash of the block before
 * @param sealedAt when it was written
 * @param hash over the {@link #text()} of all this
 */
public record AuditBlock(
        long number,
        long firstPosition,
        long lastPosition,
        int events,
        String leaves,
        String previous,
        Instant sealedAt,
        String hash) {

    private static final Pattern LEAF =
            Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12} [0-9a-f]{64}");

    /** How many events there are at most. */
    public static final int MOST_EVENTS = 1000;

    /**
     * Seals events.
     *
     * @param after {@code null} for the first block
     * @param entries that follow those of the block before, at least one
     */
    static AuditBlock of(@Nullable AuditBlock after, List<TrailEntry> entries, Instant now) {
        var unhashed = new AuditBlock(
                after == null ? 1 : after.number + 1,
                entries.getFirst().position(),
                entries.getLast().position(),
                entries.size(),
                entries.stream()
                        .map(TrailEntry::leaf)
                        .map(leaf -> leaf.event() + " " + leaf.hash() + "\n")
                        .collect(joining()),
                after == null ? SealHash.BEFORE_ALL.hex() : after.hash,
                // as exactly as stores keep it, or the hash would not be that of what they give back
                now.truncatedTo(ChronoUnit.MILLIS),
                "");
        return unhashed.hashed();
    }

    private AuditBlock hashed() {
        return new AuditBlock(
                number, firstPosition, lastPosition, events, leaves, previous, sealedAt, Sha256.of(text()));
    }

    /** What is hashed, in UTF-8. */
    public String text() {
        return "seneschal audit block " + number + "\n"
                + "previous " + previous + "\n"
                + "sealed at " + TrailEntry.MILLISECONDS.format(sealedAt) + "\n"
                + "positions " + firstPosition + " to " + lastPosition + "\n"
                + "events " + events + "\n"
                + leaves;
    }

    /** @throws BrokenChain if it is not what its hash was taken of, or no block of ours whatever its hash */
    AuditBlock requireIntact() {
        if (!isWellFormed() || !Sha256.of(text()).equals(hash)) {
            throw new BrokenChain(number, ChainDamage.ALTERED);
        }
        return this;
    }

    private boolean isWellFormed() {
        return events > 0
                && leaves.endsWith("\n")
                && leaves.lines().count() == events
                && leaves.lines().allMatch(line -> LEAF.matcher(line).matches());
    }

    /** @throws BrokenChain if a block is missing between them, or this one was not made for that one */
    AuditBlock requireFollows(@Nullable AuditBlock before) {
        var expected = before == null ? 1 : before.number + 1;
        if (number != expected) {
            throw new BrokenChain(expected, ChainDamage.DROPPED);
        }
        if (!previous.equals(before == null ? SealHash.BEFORE_ALL.hex() : before.hash)) {
            throw new BrokenChain(number, ChainDamage.SEVERED);
        }
        return this;
    }

    /** What it remembers of each event. Asked only of blocks that are intact. */
    List<Leaf> remembered() {
        return leaves.lines()
                .map(line -> new Leaf(UUID.fromString(line.substring(0, 36)), line.substring(37)))
                .toList();
    }

    /** Where its last event stood when it was sealed. Asked only of blocks that are intact. */
    Place end() {
        var lastLine = leaves.substring(leaves.lastIndexOf('\n', leaves.length() - 2) + 1);
        return new Place(lastPosition, UUID.fromString(lastLine.substring(0, 36)));
    }
}
