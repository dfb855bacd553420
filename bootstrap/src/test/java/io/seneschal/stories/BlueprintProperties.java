package io.seneschal.stories;

import static io.seneschal.stories.Town.OPERATOR;
import static io.seneschal.stories.Town.addressOf;
import static io.seneschal.stories.Town.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seneschal.application.product.OpeningProducts.NewProduct;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.blueprint.Blueprint;
import io.seneschal.domain.blueprint.Blueprint.Named;
import io.seneschal.domain.blueprint.Guards;
import io.seneschal.domain.blueprint.Place;
import io.seneschal.domain.blueprint.WishedAccess;
import io.seneschal.domain.blueprint.WishedAccess.Opens;
import io.seneschal.domain.blueprint.WishedMember;
import io.seneschal.domain.blueprint.WishedMember.Invitee;
import io.seneschal.domain.blueprint.WishedTeam;
import io.seneschal.domain.blueprint.WishedTeam.Wished;
import io.seneschal.domain.organisation.Invitation.Standing;
import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Membership.State;
import io.seneschal.domain.organisation.OrganisationDetails;
import io.seneschal.domain.organisation.OrganisationKind;
import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.organisation.OrganisationRefusal.LastLegalResponsible;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.team.Colour;
import io.seneschal.domain.team.TeamName;
import io.seneschal.files.SnakeYamlBlueprints;
import io.seneschal.testing.Rule;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever an organisation is and whatever somebody wishes: applying the wish makes exactly that true, and somebody answers
 * for the organisation after every single step; or nobody would in the end, and nothing changes at all.
 */
@Rule({"ORG-1", "ORG-3", "TEAM-6", "PRD-5"})
class BlueprintProperties {

    static final List<String> NAMES = List.of("ada", "bob", "carla", "dora", "eve", "finn");
    static final List<String> TEAMS = List.of("Board", "Sales", "Support");
    static final List<Opens> OPENS = List.of(
            new Opens.Every(null), new Opens.Every("chat"), new Opens.One("Mail", null), new Opens.One("Site", null));
    static final Place ANYWHERE = new Place(0, "");
    static final SnakeYamlBlueprints FILES = new SnakeYamlBlueprints();

    final Town town = Town.inMemory();
    final Map<String, UserId> users = new HashMap<>();
    final OrganisationId engines;

    BlueprintProperties() {
        NAMES.forEach(name -> users.put(name, town.arrives(name).user().id()));
        var details = OrganisationDetails.named(new OrganisationName("Engines"), OrganisationKind.COMPANY);
        engines = town.can
                .foundingOrganisations()
                .found(as(users.get("ada")), details)
                .id();
        Stream.of("Mail", "Site")
                .forEach(name -> town.can
                        .openingProducts()
                        .open(
                                OPERATOR,
                                engines,
                                new NewProduct(
                                        "drive", new ProductName(name), LocalDate.of(2027, 1, 31), new Term(12))));
    }

    record PersonPick(
            boolean wished, Role role, boolean billing, boolean suspended, boolean contact, Set<Integer> opens) {}

    record TeamPick(boolean wished, boolean coloured, int leader, Set<Integer> members, Set<Integer> opens) {}

    record Pick(List<PersonPick> people, List<TeamPick> teams) {}

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_wish_comes_true_step_by_step_or_nothing_changes(@ForAll("picks") Pick first, @ForAll("picks") Pick second) {
        apply(first);
        everybodyAccepts();
        apply(second);
    }

    private void apply(Pick pick) {
        var by = answering();
        var wished = wished(pick);
        var file = FILES.write(wished, "Engines");
        var before = draw();
        var trail = town.wholeTrail().size();
        assertThat(FILES.read(file))
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(Place.class)
                .isEqualTo(wished);
        if (nobodyAnswers(wished)) {
            assertThatExceptionOfType(LastLegalResponsible.class)
                    .isThrownBy(() ->
                            town.can.applyingBlueprints().apply(as(by), engines, file, Guards.NONE, (done, of) -> {}));
            assertThat(draw()).isEqualTo(before);
            assertThat(town.wholeTrail()).hasSize(trail);
            return;
        }
        town.can
                .applyingBlueprints()
                .apply(
                        as(by),
                        engines,
                        file,
                        Guards.NONE,
                        (done, of) -> assertThat(town.answeringFor(engines)).isNotEmpty());
        assertThat(draw()).isEqualTo(new String(file, UTF_8));
        assertThat(town.can
                        .applyingBlueprints()
                        .plan(as(answering()), engines, file, Guards.NONE)
                        .steps())
                .isEmpty();
    }

    private Blueprint wished(Pick pick) {
        var members = Stream.iterate(0, i -> i + 1)
                .limit(NAMES.size())
                .filter(i -> pick.people().get(i).wished())
                .map(i -> member(NAMES.get(i), pick.people().get(i)))
                .toList();
        var teams = Stream.iterate(0, i -> i + 1)
                .limit(TEAMS.size())
                .filter(i -> pick.teams().get(i).wished())
                .map(i -> team(TEAMS.get(i), pick.teams().get(i), members))
                .toList();
        return new Blueprint(engines, members, teams);
    }

    private WishedMember member(String name, PersonPick pick) {
        var isMember = isMember(name);
        // Who may come to answer alone hears of bills.
        var hearsOfBills = pick.role() == Role.LEGAL_RESPONSIBLE;
        var state = isMember ? (pick.suspended() ? State.SUSPENDED : State.ACTIVE) : null;
        return new WishedMember(
                ANYWHERE,
                addressOf(name),
                new MemberWish(pick.role(), pick.billing(), state, hearsOfBills, pick.contact()),
                accesses(pick.opens(), isMember),
                isMember ? Invitee.UNSAID : new Invitee(name, "Example", new PreferredLocale("fr-CH"), pick.contact()));
    }

    private WishedTeam team(String name, TeamPick pick, List<WishedMember> people) {
        var members = people.stream()
                .map(WishedMember::email)
                .filter(email -> pick.members().stream()
                        .map(NAMES::get)
                        .anyMatch(it -> addressOf(it).equals(email)))
                .map(email -> new Named(ANYWHERE, email))
                .toList();
        var leader = members.stream()
                .filter(named -> NAMES.stream()
                        .filter(this::isMember)
                        .anyMatch(it -> addressOf(it).equals(named.email())))
                .skip(pick.leader())
                .findFirst()
                .orElse(null);
        return new WishedTeam(
                ANYWHERE,
                new TeamName(name),
                Wished.of(pick.coloured() ? new Colour("#00ff00") : null),
                Wished.of(leader),
                members,
                accesses(pick.opens(), true));
    }

    private static List<WishedAccess> accesses(Set<Integer> opens, boolean toMember) {
        return opens.stream()
                .sorted()
                .map(OPENS::get)
                .filter(it -> toMember || it instanceof Opens.One)
                .map(it -> new WishedAccess(ANYWHERE, it, toMember ? Set.of(Right.SALE) : Right.USUAL, null))
                .toList();
    }

    private boolean isMember(String name) {
        return town.stores.memberships().find(engines, addressOf(name)).isPresent();
    }

    private static boolean nobodyAnswers(Blueprint wished) {
        return wished.members().stream()
                .noneMatch(member -> member.wish().role() == Role.LEGAL_RESPONSIBLE
                        && member.wish().state() == State.ACTIVE);
    }

    private void everybodyAccepts() {
        town.stores
                .invitationViews()
                .page(engines, Standing.PENDING, town.clock.instant(), PageRequest.FIRST)
                .items()
                .forEach(invitation -> {
                    var link = town.can.invitingMembers().resend(as(answering()), engines, invitation.id());
                    var user = town.stores
                            .users()
                            .withLogin(invitation.offer().email())
                            .orElseThrow();
                    town.can
                            .answeringInvitations()
                            .accept(as(user.id()), link.secret().reveal());
                });
    }

    private UserId answering() {
        return town.answeringFor(engines).iterator().next();
    }

    private String draw() {
        return new String(town.can.applyingBlueprints().draw(OPERATOR, engines), UTF_8);
    }

    @Provide
    Arbitrary<Pick> picks() {
        var opens = Arbitraries.integers().between(0, OPENS.size() - 1).set();
        var truth = Arbitraries.of(true, false);
        var person = Combinators.combine(
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.of(Role.class),
                        truth,
                        Arbitraries.of(true, false, false),
                        truth,
                        opens)
                .as(PersonPick::new);
        var team = Combinators.combine(
                        Arbitraries.of(true, true, false),
                        truth,
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, NAMES.size() - 1).set(),
                        opens)
                .as(TeamPick::new);
        return Combinators.combine(
                        person.list().ofSize(NAMES.size()), team.list().ofSize(TEAMS.size()))
                .as(Pick::new);
    }
}
