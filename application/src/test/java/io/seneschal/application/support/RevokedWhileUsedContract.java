package io.seneschal.application.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.application.UseCases;
import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.application.support.GrantingSupport.Wish;
import io.seneschal.application.support.UsingSupport.NewAccess;
import io.seneschal.application.support.UsingSupport.OpenAccess;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.support.SupportGrant;
import io.seneschal.domain.support.SupportRefusal.GrantRevoked;
import io.seneschal.testing.Rule;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Of {@link SupportGrants} and {@link SupportUses} together: one process revokes what another one uses. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class RevokedWhileUsedContract extends SupportContract {

    private static final int ROUNDS = 40;
    private static final InetAddress DESK = InetAddress.getLoopbackAddress();
    private static final String GIVEN = "support-grant.given";
    private static final String ALLOWED = "support-use.allowed";
    private static final String REVOKED = "support-grant.revoked";

    @Nullable
    private UUID lastRead;

    @Test
    @Rule({"SUP-5", "SUP-8", "SUP-9"})
    void no_use_is_on_record_behind_the_revocation() throws Exception {
        var here = UseCases.of(stores, instruments());
        var there = UseCases.of(another(), instruments());
        var giver = new Actor.Person(ada.id());
        var organisation = organisation(ada);
        product(organisation, "drive", "Files");
        var ticket = assigned(ticket(ada), anna).id();
        var wish = new NewAccess(ticket, ada.id(), ContentType.DRIVE, organisation, null);
        news();

        for (var round = 0; round < ROUNDS; round++) {
            var grant = here.grantingSupport().renew(giver, ContentType.DRIVE, Wish.USUAL);
            var ended = atTheSameInstant(() -> there.usingSupport().open(anna, wish, DESK), () -> {
                here.grantingSupport().revoke(giver, ContentType.DRIVE, SeenVersion.ANY);
                return grant;
            });

            assertThat(ended.get(1).get()).isEqualTo(grant);
            var used = ended.get(0).state() == Future.State.SUCCESS;
            assertThat(newsOf(grant)).isEqualTo(used ? List.of(GIVEN, ALLOWED, REVOKED) : List.of(GIVEN, REVOKED));
            if (used) {
                assertNothingIsOpenBy((OpenAccess) ended.get(0).get(), there);
            } else {
                assertThat(ended.get(0).exceptionNow()).isInstanceOf(GrantRevoked.class);
            }
        }
    }

    private void assertNothingIsOpenBy(OpenAccess access, UseCases there) {
        assertThatExceptionOfType(GrantRevoked.class)
                .isThrownBy(() -> there.usingSupport().check(anna, access.use().id(), null, DESK));
    }

    /** What the trail tells of a grant since it was read last, in the order in which it came true. */
    private List<String> newsOf(SupportGrant grant) {
        return news().stream()
                .filter(event -> grant.id().toString().equals(event.data().get("grant")))
                .map(RecordedEvent::type)
                .toList();
    }

    private List<RecordedEvent> news() {
        var news = new ArrayList<RecordedEvent>();
        while (true) {
            var page = stores.auditTrail().all(new PageRequest(lastRead, PageRequest.LARGEST));
            news.addAll(page.items());
            if (!page.items().isEmpty()) {
                lastRead = page.items().getLast().id();
            }
            if (page.next() == null) {
                return news;
            }
        }
    }
}
