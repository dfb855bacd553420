package io.seneschal.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.StoresContract;
import io.seneschal.application.UseCases;
import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.audit.AuditRefusal.HeadMissing;
import io.seneschal.domain.audit.EventType;
import io.seneschal.domain.audit.SealHash;
import io.seneschal.domain.organisation.PermissionRefusal.RoleTooLow;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.testing.Rule;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How every store lets events be sealed, verified and taken away. */
@Rule("AUD-2")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SealingContract extends StoresContract {

    private static final Actor.Operator ROOT = new Actor.Operator("root");
    private static final LongConsumer UNWATCHED = compared -> {};

    @Test
    void whatever_has_happened_is_sealed_once_and_in_order() {
        organisation(user("ada"));
        sealer().sealAll();
        var before = stores.auditBlocks().newest().orElseThrow();
        var club = organisation(user("ben"));

        assertThat(sealer().sealAll()).isEqualTo(1);
        assertThat(sealer().sealAll()).isZero();

        var block = stores.auditBlocks().newest().orElseThrow();
        var events = stores.auditTrail().of(club, PageRequest.FIRST).items().stream()
                .map(RecordedEvent::id)
                .toList();
        assertThat(block.number()).isEqualTo(before.number() + 1);
        assertThat(block.previous()).isEqualTo(before.hash());
        assertThat(block.sealedAt()).isEqualTo(clock.instant());
        assertThat(block.leaves().lines().map(line -> line.substring(0, 36)).skip(1))
                .containsExactlyElementsOf(events.stream().map(String::valueOf).toList());
        assertThat(block.events()).isEqualTo(4);
        assertThat(stores.auditBlocks().after(before.number(), 10)).containsExactly(block);
        assertThat(stores.auditBlocks().after(block.number(), 10)).isEmpty();
    }

    @Test
    void a_block_remembers_its_events() {
        var ada = user("ada");
        var club = organisation(ada);
        var event = stores.auditTrail()
                .of(club, PageRequest.FIRST)
                .items()
                .getFirst()
                .id();

        assertThat(stores.auditBlocks().remember(event)).isFalse();
        sealer().sealAll();
        assertThat(stores.auditBlocks().remember(event)).isTrue();
        assertThat(stores.trailEntries().contain(event)).isTrue();
        assertThat(stores.trailEntries().contain(newId())).isFalse();
    }

    @Test
    void of_two_blocks_with_the_same_number_one_is_there() {
        organisation(user("ada"));
        sealer().sealAll();
        var newest = stores.auditBlocks().newest().orElseThrow();

        assertThatThrownBy(() -> another().auditBlocks().add(newest)).isInstanceOf(StaleChange.class);
        assertThat(stores.auditBlocks().newest()).contains(newest);
    }

    @Test
    void two_who_seal_at_the_same_instant_make_one_chain() throws Exception {
        for (var round = 0; round < 5; round++) {
            organisation(user("ada"));
            organisation(user("ben"));
            var other = new AuditSealer(another().trailEntries(), another().auditBlocks(), clock);

            for (var sealed : atTheSameInstant(sealer()::sealAll, other::sealAll)) {
                assertThat(sealed.get()).isNotNull();
            }
        }

        assertThat(useCases()
                        .verifyingAuditTrail()
                        .verify(ROOT, null, UNWATCHED)
                        .events())
                .isPositive();
    }

    @Test
    void what_was_not_touched_is_found_whole_and_contains_every_head_from_before() {
        var verifying = useCases().verifyingAuditTrail();
        organisation(user("ada"));
        var first = verifying.head(ROOT);
        organisation(user("ben"));
        var second = verifying.head(ROOT);
        organisation(user("carla"));

        var told = new ArrayList<Long>();
        var verified = verifying.verify(ROOT, first.hash(), told::add);

        assertThat(verified.head().block()).isEqualTo(second.block() + 1);
        assertThat(told).isSorted().endsWith(verified.events());
        assertThat(verifying.verify(ROOT, second.hash(), UNWATCHED)).isEqualTo(verified);
        assertThat(verifying.verify(ROOT, SealHash.BEFORE_ALL, UNWATCHED)).isEqualTo(verified);
        assertThat(verifying.head(ROOT)).isEqualTo(verified.head());
        assertThatThrownBy(() -> verifying.verify(ROOT, new SealHash("ab".repeat(32)), UNWATCHED))
                .isInstanceOf(HeadMissing.class);
    }

    @Test
    void an_organisation_takes_its_events_away_and_that_is_one_of_them() {
        var ada = user("ada");
        var club = organisation(ada);
        organisation(ada, "Another");

        var lines = all(useCases().exportingAuditTrail().of(new Actor.Person(ada.id()), club));

        var types = stores.auditTrail().of(club, PageRequest.FIRST).items().stream()
                .map(RecordedEvent::type)
                .toList();
        assertThat(types).hasSize(4).endsWith("audit.exported");
        assertThat(lines).hasSize(5);
        for (var index = 0; index < 4; index++) {
            assertThat(lines.get(index))
                    .contains("\"organisation_id\":\"" + club + "\"", "\"type\":\"" + types.get(index) + "\"");
        }
        var head = useCases().verifyingAuditTrail().head(ROOT);
        assertThat(lines.getLast())
                .isEqualTo(
                        "{\"head\":{\"block\":%d,\"hash\":\"%s\"},\"events\":4}".formatted(head.block(), head.hash()));
    }

    @Test
    void whoever_may_not_read_the_trail_takes_nothing_away_and_leaves_no_trace() {
        var club = organisation(user("ada"));
        var ben = member(club, Role.COLLABORATOR, "ben");

        assertThatThrownBy(() -> useCases().exportingAuditTrail().of(new Actor.Person(ben.id()), club))
                .isInstanceOf(RoleTooLow.class);

        assertThat(eventsOf(club)).doesNotContain("audit.exported");
    }

    @Test
    void the_whole_trail_has_every_event_and_every_block() {
        organisation(user("ada"));

        var lines = all(useCases().exportingAuditTrail().all(ROOT));

        var head = stores.auditBlocks().newest().orElseThrow();
        var sealed = stores.auditBlocks().after(0, Integer.MAX_VALUE);
        assertThat(lines.stream().filter(line -> line.startsWith("{\"block\":")))
                .hasSize(sealed.size());
        assertThat(lines.stream().filter(line -> line.startsWith("{\"id\":")))
                .hasSize(sealed.stream().mapToInt(AuditBlock::events).sum());
        assertThat(lines.getLast()).contains(head.hash());
    }

    @Test
    void events_are_found_by_kind_actor_and_time() {
        var ada = user("ada");
        var club = organisation(ada);
        clock.moveTo("2026-03-05T08:00:00Z");
        var ben = member(club, Role.ADMINISTRATOR, "ben");
        all(useCases().exportingAuditTrail().of(new Actor.Person(ben.id()), club));

        assertThat(found(club, new EventFilter(new EventType("organisation.founded"), null, null, null)))
                .containsExactly("organisation.founded");
        assertThat(found(club, new EventFilter(null, ben.id().toString(), null, null)))
                .containsExactly("audit.exported");
        assertThat(found(club, new EventFilter(null, "root", clock.instant(), null)))
                .containsExactly("membership.member-joined");
        assertThat(found(club, new EventFilter(null, null, null, clock.instant())))
                .hasSize(3);
        assertThat(found(club, new EventFilter(null, null, clock.instant().plusMillis(1), null)))
                .isEmpty();
    }

    private List<String> found(OrganisationId club, EventFilter filter) {
        return stores.auditTrail().of(club, filter, PageRequest.FIRST).items().stream()
                .map(RecordedEvent::type)
                .toList();
    }

    private static List<String> all(Iterator<List<String>> pieces) {
        var lines = new ArrayList<String>();
        pieces.forEachRemaining(lines::addAll);
        return lines;
    }

    private AuditSealer sealer() {
        return new AuditSealer(stores.trailEntries(), stores.auditBlocks(), clock);
    }

    private UseCases useCases() {
        return UseCases.of(stores, instruments());
    }
}
