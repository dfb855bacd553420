package io.seneschal.domain.blueprint;

import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.blueprint.Blueprint.Named;
import io.seneschal.domain.blueprint.Survey.Resident;
import io.seneschal.domain.blueprint.Survey.StaffedTeam;
import io.seneschal.domain.blueprint.WishedMember.Invitee;
import io.seneschal.domain.blueprint.WishedTeam.Wished;
import io.seneschal.domain.organisation.Invitation;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.organisation.Terms;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws a blueprint of what is there, in an order that depends on nothing but that. */
final class Drawing {

    private final Survey present;
    private final People people;
    private final ProductNames products;
    private final Map<Holder, List<Access>> held = new HashMap<>();
    private final Map<UserId, EmailAddress> logins = new HashMap<>();
    private final Map<TeamId, List<EmailAddress>> invited = new HashMap<>();

    Drawing(Survey present) {
        this.present = present;
        this.people = new People(present, null);
        this.products = new ProductNames(present.products());
        present.accesses()
                .forEach(access -> held.computeIfAbsent(access.holder(), holder -> new ArrayList<>())
                        .add(access));
        present.members().forEach(resident -> logins.put(resident.user(), resident.login()));
        people.invitations()
                .forEach(invitation -> invitation
                        .offer()
                        .teams()
                        .forEach(team -> invited.computeIfAbsent(team, id -> new ArrayList<>())
                                .add(invitation.offer().email())));
    }

    Blueprint drawn() {
        var members = Stream.concat(
                        present.members().stream().map(this::member),
                        people.invitations().stream().map(this::invited))
                .sorted(Comparator.comparing(member -> member.email().folded()))
                .toList();
        var teams = present.teams().stream()
                .map(this::team)
                .sorted(Comparator.comparing(team -> team.name().folded()))
                .toList();
        return new Blueprint(present.organisation().id(), members, teams);
    }

    private WishedMember member(Resident resident) {
        var member = resident.membership();
        return new WishedMember(
                Place.NOWHERE,
                resident.login(),
                wish(member.terms(), member.state()),
                accesses(new Holder.OfUser(member.user())),
                Invitee.UNSAID);
    }

    private WishedMember invited(Invitation invitation) {
        var offer = invitation.offer();
        return new WishedMember(
                Place.NOWHERE,
                offer.email(),
                wish(offer.terms(), null),
                offer.products().stream()
                        .map(product -> new WishedAccess(
                                Place.NOWHERE, products.opens(new Extent.One(product, null)), Right.USUAL, null))
                        .sorted(BY_WHAT_IT_OPENS)
                        .toList(),
                new Invitee(offer.name().first(), offer.name().last(), offer.locale(), offer.strict()));
    }

    private WishedTeam team(StaffedTeam staffed) {
        var team = staffed.team();
        var leader = team.details().leader();
        var members = Stream.concat(
                        staffed.members().stream().map(this::login),
                        invited.getOrDefault(team.id(), List.of()).stream())
                .sorted(Comparator.comparing(EmailAddress::folded))
                .map(login -> new Named(Place.NOWHERE, login))
                .toList();
        return new WishedTeam(
                Place.NOWHERE,
                team.details().name(),
                Wished.of(team.details().colour()),
                Wished.of(leader == null ? null : new Named(Place.NOWHERE, login(leader))),
                members,
                accesses(new Holder.OfTeam(team.id())));
    }

    private List<WishedAccess> accesses(Holder holder) {
        return held.getOrDefault(holder, List.of()).stream()
                .map(access -> new WishedAccess(
                        Place.NOWHERE, products.opens(access.extent()), access.rights(), access.until()))
                .sorted(BY_WHAT_IT_OPENS)
                .toList();
    }

    private EmailAddress login(UserId user) {
        return Objects.requireNonNull(logins.get(user));
    }

    private static MemberWish wish(Terms terms, Membership.@Nullable State state) {
        return new MemberWish(
                terms.role(),
                terms.billing(),
                state,
                terms.contact().billing(),
                terms.contact().product());
    }

    private static final Comparator<WishedAccess> BY_WHAT_IT_OPENS =
            Comparator.comparing(access -> access.opens().folded());
}
