package io.seneschal.cli.access;

import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.product.Resource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        description =
                "Say whether a member can use a product, what they may do, from where that comes and what would remain without it;"
                        + " or why not.",
        footer = {"", "Example: seneschal product explain \"Alpenverein Lauterbrunnen\" Drive bob@example.org"})
public final class ExplainAccess implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(index = "1", paramLabel = "PRODUCT", description = "Id or name.")
    String product;

    @Parameters(index = "2", paramLabel = "USER", description = "Id or login.")
    String user;

    @Option(
            names = "--resource",
            paramLabel = "KIND:NAME",
            description = "Ask about this thing inside the product: mailbox:info@example.org.")
    @Nullable
    String resource;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var inside = resource == null ? null : Resource.parse(resource);
        var explanation = desk.useCases()
                .decidingAccess()
                .explain(desk.operator(), id, desk.user(user), desk.product(id, product), inside);
        var objection = explanation.objection();
        var fields = Fields.of(
                "allowed", objection.isEmpty(),
                "rights", explanation.rights(),
                "sources",
                        explanation.reach().sources().stream()
                                .map(source -> AccessFields.source(source, explanation))
                                .toList());
        objection.ifPresent(refusal -> fields.put("problem", desk.problem(refusal)));
        desk.results().show(fields);
        return ExitCodes.DONE;
    }
}
