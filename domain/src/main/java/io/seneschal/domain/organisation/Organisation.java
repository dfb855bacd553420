package io.seneschal.domain.organisation;

import io.seneschal.domain.organisation.MembershipEvent.Ending;
import io.seneschal.domain.organisation.MembershipEvent.MemberJoined;
import io.seneschal.domain.organisation.MembershipEvent.MembershipEnded;
import io.seneschal.domain.organisation.MembershipRefusal.AlreadyMember;
import io.seneschal.domain.organisation.MembershipRefusal.LastOrganisation;
import io.seneschal.domain.organisation.OrganisationEvent.Founded;
import io.seneschal.domain.organisation.OrganisationEvent.GlassBroken;
import io.seneschal.domain.organisation.OrganisationEvent.LegalResponsibleAppointed;
import io.seneschal.domain.organisation.OrganisationEvent.LegalResponsibleReleased;
import io.seneschal.domain.organisation.OrganisationRefusal.LastLegalResponsible;
import io.seneschal.domain.organisation.OrganisationRefusal.NotEmpty;
import io.seneschal.domain.organisation.OrganisationRefusal.ReasonMissing;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.DomainEvent;
import io.seneschal.domain.shared.Line;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/**
 * A customer organisation, and the people who answer for it in law.
 *
 * <p>It is founded by its first legal responsible and never stands without one: the last can neither step down, leave,
 * be removed nor be suspended before another has been appointed (ORG-1, ORG-3). There is no upper limit; two founders of
 * an association both answer for it from the first day (ORG-2). Everybody else belongs to it through a
 * {@link Membership}, and every change of a membership is decided here.
 *
 * @param legalResponsibles the active members with that role; invited and suspended ones don't count (ORG-5)
 */
public record Organisation(
        OrganisationId id,
        OrganisationDetails details,
        Set<UserId> legalResponsibles,
        Instant createdAt,
        long version) {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    public Organisation {
        legalResponsibles = Set.copyOf(legalResponsibles);
        if (legalResponsibles.isEmpty()) {
            throw new IllegalStateException(id + " has no legal responsible");
        }
    }

    public static Staffing found(OrganisationId id, OrganisationDetails details, UserId founder, Instant at) {
        var organisation = new Organisation(id, details, Set.of(founder), at, 0);
        return new Staffing(
                Change.to(
                        organisation,
                        new Founded(id, details.kind(), founder),
                        new LegalResponsibleAppointed(id, founder)),
                organisation.joined(founder, Terms.OF_A_FOUNDER, at));
    }

    /** Only legal responsibles change details (ORG-4). */
    public Change<Organisation> changeDetails(OrganisationDetails wished, Authority by) {
        by.require(Permission.CHANGE_ORGANISATION);
        var fields = details.differencesTo(wished);
        return fields.isEmpty()
                ? Change.none(this)
                : Change.to(
                        new Organisation(id, wished, legalResponsibles, createdAt, version),
                        new OrganisationEvent.DetailsChanged(id, fields));
    }

    /**
     * Takes somebody in.
     *
     * @param present their membership, if they have one
     * @throws AlreadyMember if they have
     */
    public Staffing admit(UserId user, Optional<Membership> present, Terms terms, Instant at) {
        requireNewcomer(present);
        return decided(joined(user, terms, at));
    }

    /** @throws AlreadyMember if there is a membership already (INV-7) */
    public void requireNewcomer(Optional<Membership> present) {
        present.ifPresent(member -> {
            throw new AlreadyMember(id, member.user());
        });
    }

    /**
     * Changes a member as wished.
     *
     * @throws LastLegalResponsible if nobody would be left to answer for the organisation
     * @throws MembershipRefusal.OwnRoleUpwards if somebody raises themselves
     * @throws MembershipRefusal.BillingContactRequired if the sole legal responsible would not hear of bills
     * @throws PermissionRefusal if the right to one of the changes is missing
     */
    public Staffing change(Membership member, MemberWish wish, Authority by) {
        wish.requireRight(member, by);
        var standing = Change.none(member)
                .then(m -> m.assign(wish.roleOr(m.role())))
                .then(m -> m.giveBilling(wish.billingOr(m.terms().billing())))
                .then(m -> m.stand(wish.stateOr(m.state())));
        var organisation = recount(standing.after());
        var alone = organisation.after().isAnsweredForBy(member.user());
        return new Staffing(
                organisation,
                standing.then(m -> m.prefer(wish.contactOr(m.terms().contact()), alone)));
    }

    /**
     * Ends a membership: a member leaves, or somebody with the right to it removes them.
     *
     * @param organisationsOfMember to how many organisations the member belongs, this one included; asked only of who leaves
     * @throws LastLegalResponsible if nobody would be left to answer for the organisation
     * @throws LastOrganisation if somebody leaves the only organisation they belong to (USR-5)
     */
    public Staffing part(Membership member, IntSupplier organisationsOfMember, Authority by) {
        if (!by.isOf(member.user())) {
            by.requireOver(member, Permission.REMOVE_MEMBERS);
            return ended(member, Ending.REMOVED);
        }
        var leaving = ended(member, Ending.LEFT);
        if (organisationsOfMember.getAsInt() <= 1) {
            throw new LastOrganisation(id, member.user());
        }
        return leaving;
    }

    /** Ends the membership of someone who closes their account. */
    public Staffing partWithAccount(Membership member) {
        return ended(member, Ending.ACCOUNT_CLOSED);
    }

    /** An operator makes somebody a legal responsible, member or not, where nobody else can (ORG-8). */
    public Staffing breakGlass(UserId user, Optional<Membership> present, String reason, Instant at) {
        var stated = Line.tidy(reason);
        if (!Line.fits(stated, SHORTEST_REASON, LONGEST_REASON)) {
            throw new ReasonMissing(SHORTEST_REASON, LONGEST_REASON);
        }
        var membership = present.map(Change::none)
                .orElseGet(() -> joined(user, Terms.OF_A_FOUNDER, at))
                .then(m -> m.assign(Role.LEGAL_RESPONSIBLE))
                .then(m -> m.stand(Membership.State.ACTIVE));
        var organisation = recount(membership.after())
                .then(after ->
                        membership.isNone() ? Change.none(after) : Change.to(after, new GlassBroken(id, user, stated)));
        return new Staffing(organisation, membership);
    }

    /** Lets whoever has become the only legal responsible hear of bills (MEM-6); changes nothing for others. */
    public Staffing letHearOfBills(Membership member) {
        return new Staffing(
                Change.none(this), isAnsweredForBy(member.user()) ? member.answerAlone() : Change.none(member));
    }

    /**
     * Ends it, and with it the membership of the one who answered for it to the end.
     *
     * @param left what the organisation still has, by name and number; what is at zero need not be named
     * @throws NotEmpty if anything is left (ORG-9)
     */
    public Change<Organisation> delete(Map<String, Long> left, Authority by) {
        by.require(Permission.DELETE_ORGANISATION);
        if (!left.isEmpty()) {
            throw new NotEmpty(id, left);
        }
        return new Change<>(
                this,
                Stream.<DomainEvent>concat(
                                legalResponsibles.stream()
                                        .map(last -> new MembershipEnded(id, last, Ending.ORGANISATION_DELETED)),
                                Stream.of(new OrganisationEvent.Deleted(id)))
                        .toList());
    }

    /** Whether it is this user, and nobody else, who answers for the organisation. */
    public boolean isAnsweredForBy(UserId user) {
        return legalResponsibles.equals(Set.of(user));
    }

    /** Whoever answers for the organisation, if it is only one. */
    public Optional<UserId> soleLegalResponsible() {
        return legalResponsibles.size() == 1 ? legalResponsibles.stream().findAny() : Optional.empty();
    }

    private Change<Membership> joined(UserId user, Terms terms, Instant at) {
        return Change.to(
                new Membership(id, user, terms, Membership.State.ACTIVE, at, 0),
                new MemberJoined(id, user, terms.role()));
    }

    private Staffing ended(Membership member, Ending ending) {
        return new Staffing(release(member.user()), Change.to(member, new MembershipEnded(id, member.user(), ending)));
    }

    private Staffing decided(Change<Membership> membership) {
        return new Staffing(recount(membership.after()), membership);
    }

    private Change<Organisation> recount(Membership member) {
        return member.answersInLaw() ? appoint(member.user()) : release(member.user());
    }

    private Change<Organisation> appoint(UserId user) {
        if (legalResponsibles.contains(user)) {
            return Change.none(this);
        }
        var more = new HashSet<>(legalResponsibles);
        more.add(user);
        return Change.to(answeredForBy(more), new LegalResponsibleAppointed(id, user));
    }

    private Change<Organisation> release(UserId user) {
        if (!legalResponsibles.contains(user)) {
            return Change.none(this);
        }
        requireAnotherLegalResponsibleThan(user);
        var fewer = new HashSet<>(legalResponsibles);
        fewer.remove(user);
        return Change.to(answeredForBy(fewer), new LegalResponsibleReleased(id, user));
    }

    private void requireAnotherLegalResponsibleThan(UserId user) {
        if (isAnsweredForBy(user)) {
            throw new LastLegalResponsible(id, user);
        }
    }

    private Organisation answeredForBy(Set<UserId> users) {
        return new Organisation(id, details, users, createdAt, version);
    }
}
