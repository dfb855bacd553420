package io.seneschal.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.StoresContract;
import io.seneschal.application.UseCases;
import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.application.security.MakingTokens.NewToken;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.security.Scope;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.testing.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@Rule("AUD-1")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class AuditTrailContract extends StoresContract {

    @Test
    void an_event_tells_what_happened_when_where_and_by_whom() {
        var ada = user("ada");
        var id = organisation(ada);
        var ben = member(id, Role.COLLABORATOR, "ben");
        var mark = newId();
        clock.moveTo("2026-03-02T08:30:00.007Z");

        UseCases.of(stores, instruments())
                .changingMembers()
                .change(new Actor.Person(ada.id()), id, ben.id(), MemberWish.role(Role.ADMINISTRATOR), SeenVersion.ANY);

        var event = after(mark).getFirst();
        assertThat(event)
                .isEqualTo(new RecordedEvent(
                        event.id(),
                        clock.instant(),
                        id,
                        "person",
                        ada.id().toString(),
                        "membership.role-changed",
                        Map.of(
                                "user", ben.id().toString(),
                                "from", "collaborator",
                                "to", "administrator")));
        assertThat(event.id().version()).isEqualTo(7);
    }

    @Test
    void lists_and_truth_values_are_told_as_such() {
        var ada = user("ada");
        var id = organisation(ada);
        var ben = member(id, Role.COLLABORATOR, "ben");
        var mark = newId();
        var useCases = UseCases.of(stores, instruments());

        useCases.changingMembers()
                .change(new Actor.Person(ben.id()), id, ben.id(), MemberWish.contact(false, true), SeenVersion.ANY);
        useCases.makingTokens()
                .make(
                        new Actor.Person(ada.id()),
                        new NewToken("ci", null, null),
                        EnumSet.of(Scope.WRITE, Scope.READ),
                        null);

        assertThat(after(mark).get(0).data()).containsEntry("billing", false).containsEntry("product", true);
        assertThat(after(mark).get(1).organisation()).isNull();
        assertThat(after(mark).get(1).data()).containsEntry("scopes", List.of("read", "write"));
    }

    @Test
    @Rule("ORG-7")
    void an_organisation_reads_its_own_events_only() {
        var ada = user("ada");
        var here = organisation(ada);
        var elsewhere = organisation(ada);

        assertThat(stores.auditTrail().of(here, PageRequest.FIRST).items())
                .extracting(RecordedEvent::organisation)
                .hasSize(3)
                .containsOnly(here);
        assertThat(stores.auditTrail()
                        .of(new OrganisationId(newId()), PageRequest.FIRST)
                        .items())
                .isEmpty();
        assertThat(eventsOf(elsewhere)).hasSize(3);
    }

    @Test
    void pages_follow_each_other_also_while_more_happens() {
        var ada = user("ada");
        var id = organisation(ada);
        member(id, Role.EXTERNAL, "ben");

        var first = stores.auditTrail().of(id, new PageRequest(null, 2));
        member(id, Role.EXTERNAL, "carla");
        var second = stores.auditTrail().of(id, new PageRequest(first.next(), 2));
        var third = stores.auditTrail().of(id, new PageRequest(second.next(), 2));

        assertThat(first.items())
                .extracting(RecordedEvent::type)
                .containsExactly("organisation.founded", "organisation.legal-responsible-appointed");
        assertThat(second.items())
                .extracting(RecordedEvent::type)
                .containsExactly("membership.member-joined", "membership.member-joined");
        assertThat(third.items()).extracting(RecordedEvent::type).containsExactly("membership.member-joined");
        assertThat(third.next()).isNull();
    }

    private List<RecordedEvent> after(UUID mark) {
        return stores.auditTrail()
                .all(new PageRequest(mark, PageRequest.LARGEST))
                .items();
    }
}
