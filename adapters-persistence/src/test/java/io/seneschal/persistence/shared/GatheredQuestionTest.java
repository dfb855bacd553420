package io.seneschal.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.shared.StoreUnavailable;
import io.seneschal.domain.shared.Actor;
import io.seneschal.persistence.Database;
import io.seneschal.persistence.DatabaseSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GatheredQuestionTest {

    private static final int UNREADABLE = 13;
    private static final int UNREACHABLE = 14;

    private final Database database = Database.open(DatabaseSettings.of("jdbc:h2:mem:gathered"));
    private final JdbiStore store =
            new JdbiStore(database.dataSource(), Dialect.H2, events -> new Outbox.Posting(List.of(), List.of()));
    private final GatheredQuestion<Integer, String> question = new GatheredQuestion<>(store, this::names);

    /** What was asked for, round trip by round trip; the first of them waits until it may go on. */
    private final List<Set<Integer>> roundTrips = new ArrayList<>();

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);

    @BeforeEach
    void migrate() {
        database.migrations().migrate();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoever_asks_while_others_wait_for_an_answer_goes_along_with_the_next_round_trip() throws Exception {
        var first = ask(1);
        begun.await();
        var second = ask(2);
        awaitWaiting(second);
        var third = ask(3);
        awaitWaiting(third);
        mayGoOn.countDown();

        assertThat(Stream.of(first, second, third).map(Asked::answer)).containsExactly("name 1", "name 2", "name 3");
        assertThat(roundTrips).containsExactly(Set.of(1), Set.of(2, 3));
    }

    @Test
    void an_answer_is_not_older_than_the_question() throws Exception {
        var first = ask(1);
        begun.await();
        var same = ask(1);
        awaitWaiting(same);
        mayGoOn.countDown();

        assertThat(List.of(first.answer(), same.answer())).containsOnly("name 1");
        assertThat(roundTrips).containsExactly(Set.of(1), Set.of(1));
    }

    @Test
    void what_is_not_there_is_left_out() {
        mayGoOn.countDown();

        assertThat(question.about(-1)).isEmpty();
    }

    @Test
    void a_thing_that_cannot_be_read_is_the_defect_of_whoever_asked_for_it_alone() throws Exception {
        var first = ask(1);
        begun.await();
        var broken = ask(UNREADABLE);
        awaitWaiting(broken);
        var sound = ask(2);
        awaitWaiting(sound);
        mayGoOn.countDown();

        assertThat(first.answer()).isEqualTo("name 1");
        assertThat(sound.answer()).isEqualTo("name 2");
        assertThatThrownBy(broken::answer).isInstanceOf(StorageFailure.class);
        assertThat(question.about(3)).contains("name 3");
    }

    @Test
    void a_database_that_is_gone_is_gone_for_all_who_asked_together() throws Exception {
        var first = ask(1);
        begun.await();
        var second = ask(UNREACHABLE);
        awaitWaiting(second);
        var third = ask(3);
        awaitWaiting(third);
        mayGoOn.countDown();

        assertThat(first.answer()).isEqualTo("name 1");
        assertThatThrownBy(second::answer).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(third::answer).isInstanceOf(StoreUnavailable.class);
        assertThat(question.about(3)).contains("name 3");
    }

    @Test
    void inside_a_transaction_everybody_asks_for_themselves() throws Exception {
        var first = ask(1);
        begun.await();

        var inside = store.inTransaction(new Actor.Visitor(), () -> question.about(2));
        mayGoOn.countDown();

        assertThat(inside).contains("name 2");
        assertThat(first.answer()).isEqualTo("name 1");
    }

    /** Somebody who asks in a thread of their own. */
    private record Asked(Thread thread, CompletableFuture<String> told) {

        String answer() {
            try {
                return told.join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
            }
        }
    }

    private Asked ask(int key) {
        var told = new CompletableFuture<String>();
        var thread = Thread.ofVirtual().start(() -> {
            try {
                told.complete(question.about(key).orElse("nothing"));
            } catch (RuntimeException failure) {
                told.completeExceptionally(failure);
            }
        });
        return new Asked(thread, told);
    }

    private static void awaitWaiting(Asked asked) {
        while (asked.thread().getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    private Map<Integer, String> names(Handle handle, Set<Integer> keys) {
        if (!store.isInTransaction()) {
            waitTheFirstTime(keys);
        }
        if (keys.contains(UNREADABLE)) {
            throw new StorageFailure("a stored row", "unreadable");
        }
        if (keys.contains(UNREACHABLE)) {
            throw new StoreUnavailable("gone");
        }
        return keys.stream()
                .filter(key -> key > 0)
                .collect(Collectors.toMap(Function.identity(), key -> "name " + key));
    }

    private void waitTheFirstTime(Set<Integer> keys) {
        roundTrips.add(keys);
        begun.countDown();
        try {
            mayGoOn.await();
        } catch (InterruptedException closing) {
            throw new IllegalStateException(closing);
        }
    }
}
