package io.seneschal.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.testing.Rule;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@Rule("AUD-2")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DifferenceTest {

    private static final List<Leaf> SEALED = LongStream.rangeClosed(1, 5)
            .mapToObj(number -> leaf(number, "as-it-was"))
            .toList();

    @Test
    void what_was_not_touched_shows_none() {
        assertThat(Difference.between(SEALED, SEALED)).isEmpty();
        assertThat(Difference.between(List.of(), List.of())).isEmpty();
    }

    @Test
    void an_altered_event_is_named_wherever_it_stands() {
        for (var number = 1; number <= 5; number++) {
            var present = Stream.concat(
                            Stream.concat(SEALED.stream().limit(number - 1L), Stream.of(leaf(number, "other"))),
                            SEALED.stream().skip(number))
                    .toList();

            assertThat(Difference.between(SEALED, present)).contains(new Difference(Damage.ALTERED, id(number)));
        }
    }

    @Test
    void a_dropped_event_is_named_wherever_it_stood() {
        for (var number = 1; number <= 5; number++) {
            var gone = id(number);
            var present =
                    SEALED.stream().filter(leaf -> !leaf.event().equals(gone)).toList();

            assertThat(Difference.between(SEALED, present)).contains(new Difference(Damage.DROPPED, gone));
        }
    }

    @Test
    void an_inserted_event_is_named_wherever_it_stands() {
        for (var place = 0; place <= 5; place++) {
            var present = Stream.concat(
                            Stream.concat(SEALED.stream().limit(place), Stream.of(leaf(9, "new"))),
                            SEALED.stream().skip(place))
                    .toList();

            assertThat(Difference.between(SEALED, present)).contains(new Difference(Damage.INSERTED, id(9)));
        }
    }

    @Test
    void the_first_of_several_is_named() {
        var present = List.of(leaf(1, "as-it-was"), leaf(3, "as-it-was"), leaf(9, "new"), leaf(5, "other"));

        assertThat(Difference.between(SEALED, present)).contains(new Difference(Damage.DROPPED, id(2)));
    }

    @Test
    void one_that_took_the_place_of_another_was_inserted() {
        var present = List.of(leaf(1, "as-it-was"), leaf(9, "new"), leaf(3, "as-it-was"));

        assertThat(Difference.between(SEALED, present)).contains(new Difference(Damage.INSERTED, id(9)));
    }

    @Test
    void an_event_that_was_moved_within_its_block_is_the_altered_one() {
        var backwards = List.of(
                leaf(1, "as-it-was"),
                leaf(4, "moved"),
                leaf(2, "as-it-was"),
                leaf(3, "as-it-was"),
                leaf(5, "as-it-was"));
        var forwards = List.of(
                leaf(1, "as-it-was"),
                leaf(3, "as-it-was"),
                leaf(4, "as-it-was"),
                leaf(2, "moved"),
                leaf(5, "as-it-was"));

        assertThat(Difference.between(SEALED, backwards)).contains(new Difference(Damage.ALTERED, id(4)));
        assertThat(Difference.between(SEALED, forwards)).contains(new Difference(Damage.ALTERED, id(2)));
    }

    @Test
    void an_event_that_was_moved_to_or_from_elsewhere_was_altered() {
        var dropped = new Difference(Damage.DROPPED, id(2));
        var inserted = new Difference(Damage.INSERTED, id(9));

        assertThat(dropped.amongAll(event -> true, event -> true)).isEqualTo(new Difference(Damage.ALTERED, id(2)));
        assertThat(dropped.amongAll(event -> true, event -> false)).isEqualTo(dropped);
        assertThat(inserted.amongAll(event -> true, event -> true)).isEqualTo(new Difference(Damage.ALTERED, id(9)));
        assertThat(inserted.amongAll(event -> false, event -> true)).isEqualTo(inserted);
    }

    @Test
    void what_it_tells_names_the_event_the_damage_and_the_block() {
        var refusal = new Difference(Damage.DROPPED, id(2)).inBlock(42);

        assertThat(refusal.code()).isEqualTo("audit.broken-trail");
        assertThat(refusal.because())
                .containsEntry("event", id(2).toString())
                .containsEntry("damage", "dropped")
                .containsEntry("block", 42L);
    }

    private static Leaf leaf(long number, String hash) {
        return new Leaf(id(number), hash);
    }

    private static UUID id(long number) {
        return new UUID(0x7000L, number);
    }
}
