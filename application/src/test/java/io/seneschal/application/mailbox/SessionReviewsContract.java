package io.seneschal.application.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.mailbox.SessionReviews.Ordered;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.product.Product;
import io.seneschal.testing.Claiming;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Of {@link SessionReviews}. */
@Rule("DEV-9")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SessionReviewsContract extends MailContract {

    private static final Duration CLAIM = Duration.ofMinutes(1);
    private static final Duration MILLISECOND = Duration.ofMillis(1);

    /** Other tests may have left some in the same database. */
    @BeforeEach
    void nothing_is_to_be_reviewed() {
        var distant = clock.instant().plus(Duration.ofDays(36_500));
        Claiming.all(() -> stores.sessionReviews().claim(distant, distant.plus(CLAIM)))
                .forEach(stores.sessionReviews()::settle);
    }

    @Test
    void what_takes_a_right_away_is_noted_with_where_to_look() {
        mailbox();
        var opened = opened(null);
        assertThat(claim()).isEmpty();

        inOne(() -> stores.accesses().remove(opened.end()));

        assertThat(claim()).hasValueSatisfying(claimed -> {
            assertThat(claimed.review()).isEqualTo(new SessionReview(id, mail.id(), ben.id(), clock.instant()));
            assertThat(claimed.attempts()).isOne();
        });
        assertThat(claim()).isEmpty();
    }

    @Test
    void what_happens_twice_in_a_transaction_is_looked_at_once_where_it_is_the_same() {
        mailbox();
        inOne(() -> {
            stores.products().save(mail.stand(Product.State.BLOCKED, OPERATING));
            stores.products().save(stores.products().get(id, mail.id()).stand(Product.State.TERMINATED, OPERATING));
        });

        assertThat(Claiming.all(this::claim))
                .extracting(Ordered::review)
                .contains(new SessionReview(id, mail.id(), null, clock.instant()));
    }

    @Test
    void none_is_noted_for_what_was_undone_nor_where_there_is_no_mailbox() {
        stand(mail, Product.State.BLOCKED);
        assertThat(claim()).isEmpty();
        mailbox();
        assertThatThrownBy(() -> inOne(() -> {
                    stores.products()
                            .save(stores.products().get(id, mail.id()).stand(Product.State.TERMINATED, OPERATING));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(claim()).isEmpty();
    }

    @Test
    void an_end_that_is_set_is_noted_before_there_is_any_mailbox() {
        var end = clock.instant().plus(Duration.ofDays(1));
        opened(end);

        clock.pass(Duration.ofDays(1).minus(MILLISECOND));
        assertThat(claim()).isEmpty();
        clock.pass(MILLISECOND);
        assertThat(claim()).map(Ordered::review).contains(new SessionReview(id, mail.id(), ben.id(), end));
    }

    @Test
    void a_claimed_one_is_due_again_when_its_time_is_up_and_counted() {
        note();
        claim();

        clock.pass(CLAIM.minus(MILLISECOND));
        assertThat(claim()).isEmpty();
        clock.pass(MILLISECOND);
        assertThat(claim()).map(Ordered::attempts).contains(2);
    }

    @Test
    void a_postponed_one_is_due_at_its_new_time() {
        note();
        stores.sessionReviews().postpone(claim().orElseThrow(), clock.instant().plusSeconds(5));

        clock.pass(Duration.ofSeconds(5).minus(MILLISECOND));
        assertThat(claim()).isEmpty();
        clock.pass(MILLISECOND);
        assertThat(claim()).isPresent();
    }

    @Test
    void a_settled_one_never_comes_back() {
        note();
        var claimed = claim().orElseThrow();
        stores.sessionReviews().settle(claimed);
        stores.sessionReviews().settle(claimed);
        stores.sessionReviews().postpone(claimed, clock.instant());

        clock.pass(Duration.ofDays(1));
        assertThat(claim()).isEmpty();
    }

    @Test
    void each_is_given_to_one_of_many_who_ask_at_once() throws Exception {
        IntStream.range(0, 20).forEach(number -> note());
        var now = clock.instant();

        var claimed = Claiming.byMany(() -> {
            var own = another().sessionReviews();
            return () -> own.claim(now, now.plus(CLAIM));
        });

        assertThat(claimed).extracting(Ordered::id).hasSize(20).doesNotHaveDuplicates();
    }

    private void note() {
        mailbox();
        var opened = opened(null);
        inOne(() -> stores.accesses().remove(opened.end()));
    }

    private Access opened(@Nullable Instant until) {
        return access(id, new Holder.OfUser(ben.id()), new Extent.One(mail.id(), null), until);
    }

    private Optional<Ordered> claim() {
        return stores.sessionReviews().claim(clock.instant(), clock.instant().plus(CLAIM));
    }
}
