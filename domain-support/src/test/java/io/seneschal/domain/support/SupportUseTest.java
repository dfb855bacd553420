package io.seneschal.domain.support;

import static io.seneschal.testing.House.NOON;
import static io.seneschal.testing.House.someone;
import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.SupportRefusal.AccessOver;
import io.seneschal.domain.support.SupportRefusal.NotInAccess;
import io.seneschal.domain.support.SupportUseEvent.Allowed;
import io.seneschal.domain.support.SupportUseEvent.Denied;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SupportUseTest {

    static final Duration ONE_STEP = Duration.ofMillis(1);
    static final Instant END = NOON.plus(Duration.ofHours(168));

    final UserId eve = someone();
    final OrganisationId club = new OrganisationId(UUID.randomUUID());
    final TicketId ticket = new TicketId(UUID.randomUUID());
    final ProductId mail = new ProductId(UUID.randomUUID());
    final VisibleContent visible = new VisibleContent(mail, null, null);
    final SupportGrant grant = given(GrantScope.EVERYTHING);
    final SupportQuestion question = about(null);
    final SupportFacts good = facts(eve, true, grant, visible);

    @Test
    @Rule({"SUP-8", "SUP-9"})
    void is_an_access_where_each_condition_holds() {
        var id = new SupportUseId(UUID.randomUUID());

        var use = SupportUse.of(id, question, good, NOON);

        var until = NOON.plus(Duration.ofMinutes(15));
        assertThat(use.after().until()).isEqualTo(until);
        assertThat(use.after().grant()).isEqualTo(grant.id());
        assertThat(use.events())
                .containsExactly(new Allowed(club, id, grant.id(), ticket, eve, ContentType.MAIL, null, until));
    }

    @Test
    @Rule({"SUP-8", "SUP-9"})
    void is_refused_and_recorded_where_one_condition_fails() {
        assertRefused(facts(null, true, grant, visible), NOON, "support.not-your-ticket");
        assertRefused(facts(someone(), true, grant, visible), NOON, "support.not-your-ticket");
        assertRefused(facts(eve, false, grant, visible), NOON, "support.outside-network");
        assertRefused(facts(eve, true, null, visible), NOON, "support.not-granted");
        assertRefused(good, NOON.minus(ONE_STEP), "support.not-granted");
        assertRefused(good, END, "support.expired");
        assertRefused(facts(eve, true, grant.revoke(NOON).after(), visible), NOON, "support.revoked");
        assertRefused(facts(eve, true, grant, null), NOON, "support.out-of-reach");
    }

    @Test
    @Rule("SUP-7")
    void reaches_only_that_to_which_the_grant_is_narrowed() {
        var another = new OrganisationId(UUID.randomUUID());
        var narrowed = given(new GrantScope(Set.of(), Set.of(mail.value())));

        assertThat(facts(eve, true, narrowed, visible).objectionTo(question, NOON))
                .isEmpty();
        assertRefused(
                facts(eve, true, narrowed, new VisibleContent(new ProductId(UUID.randomUUID()), null, null)),
                NOON,
                "support.out-of-reach");
        assertRefused(
                facts(eve, true, given(new GrantScope(Set.of(another), Set.of())), visible),
                NOON,
                "support.out-of-reach");
        assertRefused(
                facts(
                        eve,
                        true,
                        grant.withdrawFrom(club, List.of(another), NOON).after(),
                        visible),
                NOON,
                "support.out-of-reach");
    }

    @Test
    @Rule("SUP-4")
    void never_lasts_longer_than_the_grant() {
        assertThat(untilOf(END.minus(Duration.ofMinutes(15)))).isEqualTo(END);
        assertThat(untilOf(END.minus(Duration.ofMinutes(15)).minus(ONE_STEP))).isEqualTo(END.minus(ONE_STEP));
        assertThat(untilOf(END.minus(ONE_STEP))).isEqualTo(END);
    }

    @Test
    @Rule("SUP-8")
    void is_over_after_a_quarter_of_an_hour() {
        var access = opened(question);
        var over = NOON.plus(Duration.ofMinutes(15));

        assertThat(access.objectionTo(question, good, over.minus(ONE_STEP))).isEmpty();
        assertThat(access.objectionTo(question, good, over)).containsInstanceOf(AccessOver.class);
    }

    @Test
    @Rule("SUP-8")
    void that_was_opened_for_one_thing_shows_no_other() {
        var one = UUID.randomUUID();
        var ofOne = opened(about(one));
        var ofAll = opened(question);

        assertThat(ofOne.questionAbout(null, "::1").resource()).isEqualTo(one);
        assertThat(ofOne.questionAbout(one, "::1").network()).isEqualTo("::1");
        assertThat(ofOne.objectionTo(about(UUID.randomUUID()), good, NOON)).containsInstanceOf(NotInAccess.class);
        assertThat(ofAll.objectionTo(about(one), good, NOON)).isEmpty();
    }

    @Test
    @Rule("SUP-9")
    void puts_each_other_thing_that_is_looked_at_on_record_and_each_look_that_is_refused() {
        var one = UUID.randomUUID();
        var access = opened(question);
        var later = NOON.plus(Duration.ofMinutes(5));
        var id = new SupportUseId(UUID.randomUUID());

        assertThat(access.isFor(question)).isTrue();
        assertThat(access.isFor(about(one))).isFalse();
        assertThat(access.look(id, about(one), good, later).after())
                .isEqualTo(new SupportUse(id, about(one), grant.id(), later, access.until(), null));
        assertThat(access.look(id, question, facts(eve, false, grant, visible), later)
                        .after()
                        .reason())
                .isEqualTo("support.outside-network");
    }

    private SupportUse opened(SupportQuestion about) {
        return SupportUse.of(new SupportUseId(UUID.randomUUID()), about, good, NOON)
                .after();
    }

    private Instant untilOf(Instant at) {
        return SupportUse.of(new SupportUseId(UUID.randomUUID()), question, good, at)
                .after()
                .until();
    }

    private void assertRefused(SupportFacts facts, Instant at, String code) {
        var id = new SupportUseId(UUID.randomUUID());

        var use = SupportUse.of(id, question, facts, at);

        assertThat(use.after().until()).isNull();
        assertThat(use.after().reason()).isEqualTo(code);
        assertThat(use.events()).containsExactly(new Denied(id, ticket, eve, ContentType.MAIL, code));
    }

    private SupportQuestion about(@Nullable UUID resource) {
        var agent = new EmailAddress("anna@support.example");
        return new SupportQuestion(ticket, agent, eve, ContentType.MAIL, club, resource, "10.1.2.3");
    }

    private static SupportFacts facts(
            @Nullable UserId customer,
            boolean fromProvider,
            @Nullable SupportGrant newest,
            @Nullable VisibleContent visible) {
        return new SupportFacts(
                Optional.ofNullable(customer),
                fromProvider,
                Optional.ofNullable(newest),
                visible == null ? List.of() : List.of(visible));
    }

    private SupportGrant given(GrantScope scope) {
        return SupportGrant.give(
                        new SupportGrantId(UUID.randomUUID()),
                        new Actor.Person(eve),
                        ContentType.MAIL,
                        scope,
                        GrantLength.LONGEST,
                        null,
                        NOON)
                .after();
    }
}
