package io.seneschal.cli.access;

import io.seneschal.application.access.AccessViews;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Paging;
import io.seneschal.cli.shared.Verb;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "accesses",
        description = "List the accesses to the products of an organisation, or those that a member or a team holds.",
        footer = {"", "Example: seneschal product accesses \"Alpenverein Lauterbrunnen\" --team Board"})
public final class ListAccesses implements Verb {

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Option(
            names = "--product",
            paramLabel = "PRODUCT",
            description = "Only those that name this product, by id or name; not those to every product.")
    @Nullable
    String product;

    @Mixin
    HolderWish holder;

    @Mixin
    Paging paging;

    @Override
    public int run(Desk desk) {
        var id = desk.organisation(organisation);
        var filter = new AccessViews.Filter(
                holder.atMostOne(desk, id).orElse(null), product == null ? null : desk.product(id, product), null);
        var granting = desk.useCases().grantingAccesses();
        desk.results().list(AccessFields.ACCESS, paging, page -> granting.page(desk.operator(), id, filter, page));
        return ExitCodes.DONE;
    }
}
