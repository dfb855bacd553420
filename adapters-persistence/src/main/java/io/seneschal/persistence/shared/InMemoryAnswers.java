package io.seneschal.persistence.shared;

import io.seneschal.application.shared.Answers;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Answers in memory. */
public final class InMemoryAnswers implements Answers {

    /** With each new answer at most this many old ones are forgotten, so that no request waits for a big cleaning. */
    private static final int FORGOTTEN_AT_ONCE = 2;

    private final InMemoryStore store;
    private final InMemoryTable<Key, Answer> answers;
    private final InMemoryTable<Age, Key> byAge;

    public InMemoryAnswers(InMemoryStore store) {
        this.store = store;
        this.answers = new InMemoryTable<>(store);
        this.byAge = new InMemoryTable<>(store);
    }

    private record Key(String owner, String key) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::owner).thenComparing(Key::key);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private record Age(Instant at, Key key) implements Comparable<Age> {
        private static final Comparator<Age> ORDER =
                Comparator.comparing(Age::at).thenComparing(Age::key);

        @Override
        public int compareTo(Age other) {
            return ORDER.compare(this, other);
        }
    }

    @Override
    public Optional<Answer> find(String owner, String key, Instant now) {
        return store.ask(() -> answers.find(new Key(owner, key)).filter(answer -> isAlive(answer, now)));
    }

    @Override
    public void keep(String owner, String key, Answer answer) {
        store.ask(() -> {
            var at = new Key(owner, key);
            answers.find(at).ifPresent(former -> {
                if (isAlive(former, answer.at())) {
                    throw new StaleChange(key);
                }
                byAge.remove(new Age(former.at(), at));
            });
            answers.put(at, answer);
            byAge.put(new Age(answer.at(), at), at);
            forgetOld(answer.at());
            return at;
        });
    }

    @Override
    public void amend(String owner, String key, Answer answer) {
        store.ask(() -> {
            var at = new Key(owner, key);
            answers.find(at).ifPresent(former -> {
                byAge.remove(new Age(former.at(), at));
                answers.put(at, answer);
                byAge.put(new Age(answer.at(), at), at);
            });
            return at;
        });
    }

    private void forgetOld(Instant now) {
        var old = byAge.after(new Age(Instant.MIN, new Key("", "")))
                .takeWhile(entry -> !entry.getKey().at().plus(LIFE).isAfter(now))
                .limit(FORGOTTEN_AT_ONCE)
                .toList();
        old.forEach(entry -> {
            byAge.remove(entry.getKey());
            answers.remove(entry.getValue());
        });
    }

    private static boolean isAlive(Answer answer, Instant now) {
        return now.isBefore(answer.at().plus(LIFE));
    }
}
