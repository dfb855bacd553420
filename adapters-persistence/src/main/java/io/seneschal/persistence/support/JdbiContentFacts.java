package io.seneschal.persistence.support;

import static java.util.stream.Collectors.groupingBy;

import io.seneschal.application.support.ContentFacts;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.mailbox.Mailbox;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.access.AccessRow;
import io.seneschal.persistence.mailbox.MailboxRow;
import io.seneschal.persistence.organisation.MembershipRow;
import io.seneschal.persistence.product.ProductRow;
import io.seneschal.persistence.shared.Dialect;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Keys;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Facts about any number of things: each is looked up by its key, and below it what its member holds, directly and through
 * teams, to it and to all.
 */
public final class JdbiContentFacts implements ContentFacts {

    private static final Comparator<Access> IN_ORDER =
            Comparator.comparing(access -> access.id().value());

    private final JdbiStore store;
    private final List<String> questions;

    public JdbiContentFacts(JdbiStore store, Dialect dialect) {
        this.store = store;
        this.questions = ContentQuestion.texts(dialect);
    }

    private record Found(
            UUID asked,
            Membership member,
            Product product,
            @Nullable Mailbox mailbox,
            @Nullable Access access) {

        private static Found of(ResultSet columns, StatementContext context) throws SQLException {
            var row = new Row(columns, context);
            var mailbox = row.behind(ContentQuestion.MAILBOX);
            var access = row.behind(ContentQuestion.ACCESS);
            return new Found(
                    row.id("asked_id"),
                    MembershipRow.membership(row.behind(ContentQuestion.MEMBER)),
                    ProductRow.of(row.behind(ContentQuestion.PRODUCT)),
                    mailbox.idOrNull("id") == null ? null : MailboxRow.of(mailbox),
                    access.idOrNull("id") == null ? null : AccessRow.of(access));
        }

        /** All of them were found about the same thing. */
        private static Fact together(List<Found> found) {
            var first = found.getFirst();
            return new Fact(
                    first.member(),
                    first.product(),
                    first.mailbox(),
                    found.stream()
                            .map(Found::access)
                            .filter(Objects::nonNull)
                            .filter(access -> access.extent().touches(first.product()))
                            .sorted(IN_ORDER)
                            .toList());
        }
    }

    @Override
    public List<Fact> about(UserId user, Collection<OrganisationId> organisations, Collection<UUID> things) {
        var found = questions.stream()
                .flatMap(question -> ask(question, user, organisations, things).stream())
                .collect(groupingBy(Found::asked));
        return things.stream()
                .map(thing -> found.getOrDefault(thing, List.of()))
                .filter(about -> !about.isEmpty())
                .map(Found::together)
                .toList();
    }

    private List<Found> ask(
            String question, UserId user, Collection<OrganisationId> organisations, Collection<UUID> things) {
        return store.ask(handle -> handle.createQuery(question)
                .bind("things", Keys.ids(things, Function.identity()))
                .bind("user", user.value())
                .bind("organisations", Keys.ids(organisations, OrganisationId::value))
                .map(Found::of)
                .list());
    }
}
