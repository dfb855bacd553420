package io.seneschal.stories;

import static io.seneschal.stories.Town.OPERATOR;
import static io.seneschal.stories.Town.as;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.seneschal.application.blueprint.ApplyingBlueprints.Progress;
import io.seneschal.application.product.OpeningProducts.NewProduct;
import io.seneschal.domain.blueprint.BlueprintPlan;
import io.seneschal.domain.blueprint.Guards;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.UserId;
import java.time.LocalDate;

/** The engineers, a collaborator and their site; and the file that draws, plans and applies them. */
abstract class OrganisationInAFile {

    final Town town = Town.inMemory();
    final UserId ada;
    final OrganisationId engines;
    final UserId bob;
    final ProductId site;

    OrganisationInAFile() {
        var founder = town.arrivesWithCompany("Ada", "Engines");
        ada = founder.user().id();
        engines = founder.organisation().id();
        bob = town.takesIn(ada, engines, "Bob", Role.COLLABORATOR);
        site = town.can
                .openingProducts()
                .open(
                        OPERATOR,
                        engines,
                        new NewProduct("web-hosting", new ProductName("Site"), LocalDate.of(2027, 1, 31), new Term(12)))
                .id();
    }

    final String file(String wished) {
        return "organisation: " + engines + "\n" + wished;
    }

    final String draw() {
        return new String(town.can.applyingBlueprints().draw(OPERATOR, engines), UTF_8);
    }

    final BlueprintPlan plan(UserId by, String file) {
        return plan(as(by), file, Guards.NONE);
    }

    final BlueprintPlan plan(Actor by, String file, Guards guards) {
        return town.can.applyingBlueprints().plan(by, engines, file.getBytes(UTF_8), guards);
    }

    final BlueprintPlan apply(UserId by, String file) {
        return town.can
                .applyingBlueprints()
                .apply(as(by), engines, file.getBytes(UTF_8), Guards.NONE, Progress.UNWATCHED);
    }

    final void applyAsPlanned(String file, String mark) {
        town.can
                .applyingBlueprints()
                .applyAsPlanned(as(ada), engines, file.getBytes(UTF_8), Guards.NONE, mark, Progress.UNWATCHED);
    }
}
