package io.seneschal.application.organisation;

import io.seneschal.application.Stores;
import io.seneschal.application.StoresContract;
import io.seneschal.application.UseCases;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.organisation.Invitation.Standing;
import io.seneschal.domain.organisation.InvitationId;
import io.seneschal.domain.organisation.Offer;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.TeamId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Sending invitations to stores, and finding them again. */
abstract class SentInvitations extends StoresContract {

    Page<Invitation> page(OrganisationId id, @Nullable UUID after) {
        return stores.invitationViews().page(id, Standing.PENDING, clock.instant(), new PageRequest(after, 2));
    }

    Invitation send(OrganisationId organisation, EmailAddress address) {
        return send(organisation, offer(address));
    }

    Invitation send(OrganisationId organisation, Offer offer) {
        var sent = Invitation.send(new InvitationId(newId()), organisation, offer, hash(), OPERATING, clock.instant());
        inOne(() -> stores.invitations().add(sent));
        return sent.after();
    }

    void save(Change<Invitation> changed) {
        inOne(() -> stores.invitations().save(changed));
    }

    Callable<?> inviting(Stores process, OrganisationId id, EmailAddress address) {
        var useCases = UseCases.of(process, instruments());
        return () -> useCases.invitingMembers().invite(OPERATOR, id, offer(address));
    }

    List<InvitationId> listed(OrganisationId id, @Nullable Standing standing) {
        return stores.invitationViews().page(id, standing, clock.instant(), PageRequest.FIRST).items().stream()
                .map(Invitation::id)
                .toList();
    }

    SecretHash hash() {
        return new SecretHash("test:" + newId());
    }

    static Offer offer(EmailAddress address) {
        return offer(address, Set.of(), Set.of());
    }

    static Offer offer(EmailAddress address, Set<ProductId> products, Set<TeamId> teams) {
        return new Offer(
                address,
                new PersonName("Carla", "Ñandú"),
                new PreferredLocale("it-CH"),
                terms(Role.COLLABORATOR),
                products,
                teams,
                true);
    }
}
