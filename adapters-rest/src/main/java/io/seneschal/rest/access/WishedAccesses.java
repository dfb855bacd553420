package io.seneschal.rest.access;

import io.seneschal.application.access.GrantingAccesses.Given;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Shape;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is to be opened to whom, as it is written in one request. */
record WishedAccesses(Holder holder, Products products, Given given) {

    private static final int MOST_AT_ONCE = 1000;

    /** Which products. With all of them it must be said whether those to come are meant (PRD-4). */
    sealed interface Products {

        record Named(List<ProductId> ids) implements Products {}

        /** All that are there now. */
        record Present(@Nullable String type) implements Products {}

        /** All that are there now, and all that will be. */
        record Every(@Nullable String type) implements Products {}
    }

    /** Written in the place of a list. */
    private enum Word implements Coded {
        ALL
    }

    static Supplier<WishedAccesses> of(Fields fields) {
        var holder = holder(fields);
        var products = products(fields);
        var given = Giving.of(fields);
        return () -> new WishedAccesses(holder.get(), products.get(), given.get());
    }

    /** One of the two; beside a team, a user is a field too many. */
    private static Supplier<Holder> holder(Fields fields) {
        if (fields.has("team_id")) {
            var team = fields.required("team_id", Shape.ID.as(TeamId::new));
            return () -> new Holder.OfTeam(team.value());
        }
        var user = fields.required("user_id", Shape.ID.as(UserId::new));
        return () -> new Holder.OfUser(user.value());
    }

    private static Supplier<Products> products(Fields fields) {
        var ids = Shape.listOf(Shape.ID.as(ProductId::new), MOST_AT_ONCE).as(Optional::of);
        var all = Shape.oneOf(Word.class).as(word -> Optional.<List<ProductId>>empty());
        var products = fields.required("products", Shape.<Optional<List<ProductId>>>either(all, ids));
        var named = products.orNull();
        if (named == null || named.isPresent()) {
            return () -> new Products.Named(products.value().orElseThrow());
        }
        var future = fields.required("include_future", Shape.TRUTH);
        var type = fields.optional("product_type", Shape.TEXT);
        return () -> future.value() ? new Products.Every(type.orNull()) : new Products.Present(type.orNull());
    }
}
