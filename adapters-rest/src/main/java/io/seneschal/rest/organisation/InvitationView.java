package io.seneschal.rest.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.seneschal.application.organisation.InvitingMembers.SentInvitation;
import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.rest.shared.Request;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation on the wire, for those who send it.
 *
 * @param acceptUrl the link; {@code null}, and then left out, in every answer but the one to sending
 */
record InvitationView(
        UUID id,
        UUID organisationId,
        String email,
        String firstName,
        String lastName,
        String locale,
        String role,
        boolean billing,
        ContactView contact,
        List<UUID> productIds,
        List<UUID> teamIds,
        boolean strict,
        String status,
        Instant sentAt,
        Instant expiresAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String acceptUrl) {

    /** With its link, for whoever has just sent it. */
    static InvitationView of(SentInvitation sent, Instant now, Request request) {
        var link =
                request.origin().baseUrl() + "/1/invitations/" + sent.secret().reveal();
        return of(sent.invitation(), now, link);
    }

    static InvitationView of(Invitation invitation, Instant now) {
        return of(invitation, now, null);
    }

    private static InvitationView of(Invitation invitation, Instant now, @Nullable String acceptUrl) {
        var offer = invitation.offer();
        return new InvitationView(
                invitation.id().value(),
                invitation.organisation().value(),
                offer.email().text(),
                offer.name().first(),
                offer.name().last(),
                offer.locale().tag(),
                offer.terms().role().code(),
                offer.terms().billing(),
                ContactView.of(offer.terms().contact()),
                offer.products().stream().map(ProductId::value).sorted().toList(),
                offer.teams().stream().map(TeamId::value).sorted().toList(),
                offer.strict(),
                invitation.standingAt(now).code(),
                invitation.sentAt(),
                invitation.expiresAt(),
                acceptUrl);
    }
}
