package io.seneschal.cli.organisation;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.organisation.OrganisationDetails;
import io.seneschal.domain.organisation.OrganisationKind;
import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.shared.Coded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "create",
        description = "Found an organisation that a user answers for.",
        footer = {
            "",
            "Example: seneschal org create --name \"Alpenverein Lauterbrunnen\" --kind company --legal-responsible ada@example.org"
        })
public final class CreateOrganisation implements Verb {

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "What it is called.")
    String name;

    @Option(
            names = "--kind",
            paramLabel = "individual|company",
            defaultValue = "company",
            description = "A private person's, or a company's or association's: ${DEFAULT-VALUE} by default.")
    String kind;

    @Option(
            names = "--legal-responsible",
            paramLabel = "USER",
            required = true,
            description = "Who answers for it: id or login.")
    String legalResponsible;

    @Override
    public int run(Desk desk) {
        var details = OrganisationDetails.named(new OrganisationName(name), Coded.of(OrganisationKind.class, kind));
        var founded =
                desk.useCases().foundingOrganisations().foundFor(desk.operator(), desk.user(legalResponsible), details);
        desk.results().show(OrganisationFields.ORGANISATION, founded);
        return ExitCodes.DONE;
    }
}
