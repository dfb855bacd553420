package io.seneschal.cli.billing;

import io.seneschal.cli.shared.Desk;
import io.seneschal.domain.billing.ProFormaId;
import io.seneschal.domain.shared.OrganisationId;
import java.util.UUID;
import picocli.CommandLine.Parameters;

/** Which pro forma invoice of which organisation. */
final class ProFormaWish {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(index = "1", paramLabel = "ID", description = "Id of the pro forma invoice.")
    UUID proForma;

    OrganisationId organisation(Desk desk) {
        return desk.organisation(organisation);
    }

    ProFormaId id() {
        return new ProFormaId(proForma);
    }
}
