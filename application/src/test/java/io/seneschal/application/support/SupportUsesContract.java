package io.seneschal.application.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.application.StoresContract;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.GrantLength;
import io.seneschal.domain.support.GrantScope;
import io.seneschal.domain.support.SupportFacts;
import io.seneschal.domain.support.SupportGrant;
import io.seneschal.domain.support.SupportGrantId;
import io.seneschal.domain.support.SupportQuestion;
import io.seneschal.domain.support.SupportRefusal.UnknownAccess;
import io.seneschal.domain.support.SupportUse;
import io.seneschal.domain.support.SupportUseId;
import io.seneschal.domain.support.TicketId;
import io.seneschal.domain.support.VisibleContent;
import io.seneschal.testing.Rule;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Of {@link SupportUses}. */
@Rule("SUP-9")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SupportUsesContract extends StoresContract {

    private static final Actor.Agent ANNA = new Actor.Agent(new EmailAddress("anna@support.example"));

    private final UserId eve = new UserId(UUID.randomUUID());
    private final TicketId ticket = new TicketId(UUID.randomUUID());

    @Test
    void an_access_is_kept_as_it_was_opened_for_its_agent_however_the_address_is_spelled() {
        var opened = record(grant(), newId());

        assertThat(stores.supportUses().access(ANNA, opened.id()).use()).isEqualTo(opened);
        assertThat(stores.supportUses()
                        .access(new Actor.Agent(new EmailAddress("ANNA@Support.Example")), opened.id())
                        .use())
                .isEqualTo(opened);
    }

    @Test
    void what_was_opened_to_another_or_to_nobody_is_no_access() {
        var opened = record(grant(), null);
        var refused = record(null, null);

        assertThatExceptionOfType(UnknownAccess.class)
                .isThrownBy(() -> stores.supportUses()
                        .access(new Actor.Agent(new EmailAddress("ben@support.example")), opened.id()));
        assertThatExceptionOfType(UnknownAccess.class)
                .isThrownBy(() -> stores.supportUses().access(ANNA, refused.id()));
        assertThatExceptionOfType(UnknownAccess.class)
                .isThrownBy(() -> stores.supportUses().access(ANNA, new SupportUseId(newId())));
    }

    @Test
    void they_are_listed_in_pages_by_giver_and_on_wish_by_grant() {
        var grant = grant();
        var first = record(grant, null);
        var refused = record(null, null);
        var second = record(grant, newId());

        var page = stores.supportUses().page(eve, null, new PageRequest(null, 2));

        assertThat(page.items()).containsExactly(first, refused);
        assertThat(stores.supportUses()
                        .page(eve, null, new PageRequest(page.next(), 2))
                        .items())
                .containsExactly(second);
        assertThat(stores.supportUses().page(eve, grant.id(), PageRequest.FIRST).items())
                .containsExactly(first, second);
        assertThat(stores.supportUses()
                        .page(new UserId(newId()), null, PageRequest.FIRST)
                        .items())
                .isEmpty();
    }

    @Test
    void a_day_is_told_by_agent_ticket_type_and_outcome() {
        var grant = grant();
        clock.pass(untilMidnight().minusMillis(1));
        record(grant, null);
        var today = LocalDate.parse("2026-03-02");
        clock.pass(Duration.ofMillis(1));
        record(grant, null);
        record(grant, newId());
        record(null, null);
        clock.pass(Duration.ofDays(1).minusMillis(1));
        record(grant, null);
        clock.pass(Duration.ofMillis(1));
        record(grant, null);

        assertThat(stores.supportUses().tally(new SupportDigest(eve, grant.id(), today)))
                .containsExactly(new UseTally(ANNA.address(), ticket, ContentType.MAIL, null, 3));
        assertThat(stores.supportUses().tally(new SupportDigest(eve, null, today)))
                .containsExactly(new UseTally(ANNA.address(), ticket, ContentType.MAIL, "support.not-granted", 1));
    }

    /** Tests begin at noon of the first of March. */
    private Duration untilMidnight() {
        return Duration.between(
                clock.instant(), LocalDate.parse("2026-03-02").atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private SupportGrant grant() {
        return SupportGrant.give(
                        new SupportGrantId(newId()),
                        new Actor.Person(eve),
                        ContentType.MAIL,
                        GrantScope.EVERYTHING,
                        GrantLength.LONGEST,
                        null,
                        clock.instant())
                .after();
    }

    private SupportUse record(@Nullable SupportGrant grant, @Nullable UUID resource) {
        var question = new SupportQuestion(
                ticket, ANNA.address(), eve, ContentType.MAIL, new OrganisationId(newId()), resource, "2001:db8::1");
        var visible = List.of(new VisibleContent(new ProductId(newId()), null, null));
        var facts = new SupportFacts(Optional.of(eve), true, Optional.ofNullable(grant), visible);
        var use = SupportUse.of(new SupportUseId(newId()), question, facts, clock.instant());
        inOne(() -> stores.supportUses().add(use));
        return use.after();
    }
}
