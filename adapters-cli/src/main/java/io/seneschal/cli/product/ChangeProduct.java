package io.seneschal.cli.product;

import io.seneschal.cli.shared.Confirmation;
import io.seneschal.cli.shared.Desk;
import io.seneschal.cli.shared.ExitCodes;
import io.seneschal.cli.shared.Verb;
import io.seneschal.domain.product.DueDate;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.ProductWish;
import io.seneschal.domain.product.Term;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.SeenVersion;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "change",
        description = {
            "Move the due date of a product, change its term, block, unblock or terminate it.",
            "What is terminated stays so."
        },
        footer = {
            "",
            "Example: seneschal product change \"Alpenverein Lauterbrunnen\" alpenverein.example --due-on 2028-03-01"
        })
public final class ChangeProduct implements Verb {

    @Spec
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ORGANISATION", description = "Id or name.")
    String organisation;

    @Parameters(index = "1", paramLabel = "PRODUCT", description = "Id or name.")
    String product;

    @Option(names = "--due-on", paramLabel = "DAY", description = "The day on which what is paid ends: 2027-03-01.")
    @Nullable
    LocalDate dueOn;

    @Option(names = "--term", paramLabel = "PERIOD", description = "For how long it is rented at a time: P1M, P1Y.")
    @Nullable
    String term;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            completionCandidates = StateCodes.class,
            description = "Whether it can be used: ${COMPLETION-CANDIDATES}.")
    @Nullable
    String state;

    @Mixin
    Confirmation confirmation;

    @Override
    public int run(Desk desk) {
        if (dueOn == null && term == null && state == null) {
            throw new ParameterException(
                    spec.commandLine(), "Say what is to change: --due-on, --term or --state, or several of them");
        }
        var wished = state == null ? null : Coded.of(Product.State.class, state);
        if (wished == Product.State.TERMINATED
                && !confirmation.given(desk.console(), "Terminate " + product + " for good?")) {
            return ExitCodes.NOT_WANTED;
        }
        var wish = new ProductWish(
                null, dueOn == null ? null : DueDate.of(dueOn), term == null ? null : Term.parse(term), wished);
        var id = desk.organisation(organisation);
        var changed = desk.useCases()
                .changingProducts()
                .change(desk.operator(), id, desk.product(id, product), wish, SeenVersion.ANY);
        desk.results().show(ProductFields.product(desk.catalogue(id)), changed);
        return ExitCodes.DONE;
    }
}
