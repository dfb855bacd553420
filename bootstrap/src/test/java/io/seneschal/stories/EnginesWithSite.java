package io.seneschal.stories;

import static io.seneschal.stories.Town.OPERATOR;
import static io.seneschal.stories.Town.as;

import io.seneschal.application.access.DecidingAccess.Explanation;
import io.seneschal.application.access.GrantingAccesses.Given;
import io.seneschal.application.product.OpeningProducts.NewProduct;
import io.seneschal.application.team.FormingTeams.NewTeam;
import io.seneschal.application.team.FormingTeams.TeamAccess;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.access.Source;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.ProductWish;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.Refusal;
import io.seneschal.domain.shared.SeenVersion;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.team.TeamDetails;
import io.seneschal.domain.team.TeamName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A company with a site, somebody who answers for it, and a collaborator to whom nothing is open yet. */
abstract class EnginesWithSite {

    static final Given USUAL = new Given(Right.USUAL, null);

    final Town town = Town.inMemory();
    final UserId ada;
    final OrganisationId engines;
    final UserId bob;
    final ProductId site;

    EnginesWithSite() {
        var founder = town.arrivesWithCompany("Ada", "Engines");
        ada = founder.user().id();
        engines = founder.organisation().id();
        bob = town.takesIn(ada, engines, "Bob", Role.COLLABORATOR);
        site = opens("Site");
    }

    ProductId opens(String name) {
        return town.can
                .openingProducts()
                .open(
                        OPERATOR,
                        engines,
                        new NewProduct(
                                "web-hosting", new ProductName(name), LocalDate.parse("2026-12-31"), new Term(12)))
                .id();
    }

    void stands(Product.State state) {
        town.can.changingProducts().change(OPERATOR, engines, site, ProductWish.state(state), SeenVersion.ANY);
    }

    TeamId forms(String name, UserId member, ProductId product) {
        return town.can
                .formingTeams()
                .form(as(ada), engines, new NewTeam(details(name), List.of(member), List.of(whole(product))))
                .id();
    }

    Access grants(UserId user, Given given) {
        return town.can.grantingAccesses().grant(as(ada), engines, new Holder.OfUser(user), site, null, given);
    }

    Optional<Refusal> objection(UserId user, ProductId product) {
        return town.can.decidingAccess().objectionTo(as(user), engines, product, Right.STATISTICS, null);
    }

    Explanation explained(UserId user, ProductId product) {
        return town.can.decidingAccess().explain(as(user), engines, user, product);
    }

    /** What the teams are called through which a user has a product. */
    List<String> teamsThatOpen(ProductId product, UserId user) {
        var explained = explained(user, product);
        return explained.reach().sources().stream()
                .map(source -> (Source.ByAccess) source)
                .map(source -> (Holder.OfTeam) source.access().holder())
                .map(holder -> explained.teams().get(holder.team()))
                .toList();
    }

    static TeamAccess whole(ProductId product) {
        return new TeamAccess(product, null, USUAL);
    }

    static TeamDetails details(String name) {
        return new TeamDetails(new TeamName(name), null, null);
    }
}
