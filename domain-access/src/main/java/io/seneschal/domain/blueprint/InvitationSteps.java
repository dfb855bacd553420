package io.seneschal.domain.blueprint;

import static java.util.Objects.requireNonNullElse;

import io.seneschal.domain.blueprint.Blueprint.Named;
import io.seneschal.domain.blueprint.BlueprintRefusal.InvitationIncomplete;
import io.seneschal.domain.blueprint.BlueprintRefusal.OnlyForMembers;
import io.seneschal.domain.blueprint.InvitationStep.CancelInvitation;
import io.seneschal.domain.blueprint.InvitationStep.ChangeInvitation;
import io.seneschal.domain.blueprint.InvitationStep.Invite;
import io.seneschal.domain.blueprint.WishedAccess.Opens;
import io.seneschal.domain.organisation.ContactPreferences;
import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Offer;
import io.seneschal.domain.organisation.Terms;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.ProductId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be done about those who are no members yet: they are invited, or offered something else than before. */
final class InvitationSteps {

    private final List<Step> cancellations = new ArrayList<>();
    private final List<Step> changes = new ArrayList<>();
    private final List<Step> invites = new ArrayList<>();
    private final People people;
    private final ProductNames products;
    private final OfferedTeams teams;
    private final Circumstances circumstances;

    InvitationSteps(
            Blueprint wished, Survey present, People people, ProductNames products, Circumstances circumstances) {
        this.people = people;
        this.products = products;
        this.teams = new OfferedTeams(wished, present);
        this.circumstances = circumstances;
        if (wished.members() == null) {
            people.invitations().forEach(invitation -> amend(invitation, invitation.offer()));
            return;
        }
        people.invitations().stream()
                .filter(invitation -> !people.isWished(invitation.offer().email()))
                .forEach(this::cancel);
        wished.members().stream()
                .filter(entry -> people.find(entry.email()).isEmpty())
                .forEach(this::offer);
    }

    List<Step> inOrder() {
        var all = new ArrayList<>(cancellations);
        all.addAll(changes);
        all.addAll(invites);
        return all;
    }

    static OnlyForMembers onlyForMembers(Named named) {
        return new OnlyForMembers(named.place(), named.email());
    }

    private void cancel(Invitation invitation) {
        circumstances.by().requireToOffer(invitation.offer().terms().role());
        cancellations.add(new CancelInvitation(invitation));
    }

    private void offer(WishedMember entry) {
        if (entry.wish().state() == Membership.State.SUSPENDED) {
            throw new OnlyForMembers(entry.place(), entry.email());
        }
        people.findInvitation(entry.email())
                .ifPresentOrElse(
                        invitation -> amend(invitation, offer(entry, invitation.offer())), () -> invite(entry));
    }

    private void invite(WishedMember entry) {
        var offer = offer(entry, null);
        circumstances.by().requireToOffer(offer.terms().role());
        invites.add(new Invite(offer, teams.wished(offer.email(), Set.of())));
    }

    private void amend(Invitation invitation, Offer wished) {
        var present = invitation.offer();
        var presentTeams = teams.present(present.teams());
        var wishedTeams = teams.wished(present.email(), presentTeams);
        if (isSo(present, wished) && presentTeams.equals(wishedTeams)) {
            return;
        }
        circumstances.by().requireToOffer(present.terms().role());
        circumstances.by().requireToOffer(wished.terms().role());
        changes.add(new ChangeInvitation(invitation, presentTeams, OfferedTeams.without(wished), wishedTeams));
    }

    private static boolean isSo(Offer present, Offer wished) {
        return OfferedTeams.without(present).equals(OfferedTeams.without(wished));
    }

    /** @param present {@code null} if there is none yet: then it must be said who is invited, and as what */
    private Offer offer(WishedMember entry, @Nullable Offer present) {
        var base = present == null ? begun(entry) : present;
        var wish = entry.wish();
        var invitee = entry.invitee();
        var contact = base.terms().contact();
        return new Offer(
                base.email(),
                entry.place()
                        .read(() -> new PersonName(
                                requireNonNullElse(
                                        invitee.firstName(), base.name().first()),
                                requireNonNullElse(
                                        invitee.lastName(), base.name().last()))),
                requireNonNullElse(invitee.locale(), base.locale()),
                new Terms(
                        requireNonNullElse(wish.role(), base.terms().role()),
                        requireNonNullElse(wish.billing(), base.terms().billing()),
                        new ContactPreferences(
                                requireNonNullElse(wish.billingContact(), contact.billing()),
                                requireNonNullElse(wish.productContact(), contact.product()))),
                entry.accesses() == null ? base.products() : offered(entry, entry.accesses(), base.products()),
                base.teams(),
                requireNonNullElse(invitee.strict(), base.strict()));
    }

    /** An offer of nothing but what has to be said. */
    private static Offer begun(WishedMember entry) {
        var first = entry.invitee().firstName();
        var last = entry.invitee().lastName();
        var locale = entry.invitee().locale();
        var role = entry.wish().role();
        if (first == null || last == null || locale == null || role == null) {
            throw new InvitationIncomplete(entry.place(), entry.email(), missing(entry));
        }
        return new Offer(
                entry.email(),
                entry.place().read(() -> new PersonName(first, last)),
                locale,
                new Terms(role, false, ContactPreferences.NONE),
                true);
    }

    private static List<String> missing(WishedMember entry) {
        var needed = new LinkedHashMap<String, @Nullable Object>();
        needed.put("first_name", entry.invitee().firstName());
        needed.put("last_name", entry.invitee().lastName());
        needed.put("locale", entry.invitee().locale());
        needed.put("role", entry.wish().role());
        return needed.entrySet().stream()
                .filter(field -> field.getValue() == null)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Set<ProductId> offered(WishedMember entry, List<WishedAccess> accesses, Set<ProductId> present) {
        var offered = new HashSet<ProductId>();
        for (var access : accesses) {
            if (!(access.opens() instanceof Opens.One(var name, var resource)) || !access.canBeOffered()) {
                throw new OnlyForMembers(access.place(), entry.email());
            }
            var product = products.get(access.place(), name);
            if (!present.contains(product.id())) {
                access.place().read(() -> products.grant(access, circumstances.catalogue()));
            }
            offered.add(product.id());
        }
        return offered;
    }
}
