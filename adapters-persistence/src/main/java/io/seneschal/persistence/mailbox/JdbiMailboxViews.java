package io.seneschal.persistence.mailbox;

import io.seneschal.application.mailbox.MailboxViews;
import io.seneschal.application.shared.Page;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.mailbox.MailboxRefusal.UnknownMailbox;
import io.seneschal.domain.product.Resource;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.access.OpenAccesses;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Row;
import io.seneschal.persistence.shared.SearchText;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;

/** Mailboxes as they are shown, from their table, with their devices counted in an index. */
public final class JdbiMailboxViews implements MailboxViews {

    private static final String VIEW = "select " + MailboxRow.COLUMNS.from("m")
            + ", (select count(*) from devices d where d.mailbox_id = m.id) as devices_count ";

    private static final String WANTED = " from (select " + MailboxRow.COLUMNS.from("b") + " from ";

    private static final String ALL = " mailboxes b where b.organisation_id = :organisation ";

    /** Products are of one organisation, so it need not be compared. */
    private static final String IN_THE_PRODUCT = " join mailboxes i on i.product_id = a.product_id ";

    /** By its address, of which there is one: by its product all mailboxes of that might be gone through for each. */
    private static final String THE_ONE = " join mailboxes i on i.address_folded = substring(a.narrowed_to from "
            + (Resource.MAILBOX.length() + 2)
            + ") and i.resource = a.narrowed_to and i.product_id is not distinct from a.product_id ";

    private static final String IT = MailboxRow.COLUMNS.from("i") + ", i.search_text";

    /**
     * By that one mailbox, by the product it is in, or by every product. They are read on the way, each kept once: joined with
     * mailboxes by their ids, PostgreSQL might go through all mailboxes, and read what is held again for each.
     */
    private static final String OPENED = " (select distinct * from ("
            + OpenAccesses.toSingleProducts(IT, THE_ONE, "a.narrowed_to <> ''")
            + " union all "
            + OpenAccesses.toSingleProducts(IT, IN_THE_PRODUCT, "a.narrowed_to = '' and i.id > :after")
            + " union all "
            + OpenAccesses.toEveryProduct(IT, " join mailboxes i on i.product_id = o.id ", "i.id > :after")
            + ") opened) b where b.id > :after ";

    private static final String LIMITED = " limit :rows) m order by m.id";

    private final JdbiStore store;

    public JdbiMailboxViews(JdbiStore store) {
        this.store = store;
    }

    @Override
    public MailboxView get(OrganisationId organisation, MailboxId mailbox) {
        return store.ask(handle -> handle.createQuery(
                                VIEW + " from mailboxes m where m.organisation_id = :organisation and m.id = :id")
                        .bind("organisation", organisation.value())
                        .bind("id", mailbox.value())
                        .map(JdbiMailboxViews::view)
                        .findOne())
                .orElseThrow(() -> new UnknownMailbox(organisation, mailbox));
    }

    @Override
    public Page<MailboxView> page(OrganisationId organisation, Filter filter, PageRequest page) {
        var found = store.ask(handle -> {
            var query = handle.createQuery(VIEW + WANTED + by(filter))
                    .bind("organisation", organisation.value())
                    .bind("after", Row.start(page))
                    .bind("rows", Row.rows(page));
            if (filter.openTo() != null) {
                OpenAccesses.bind(query, filter.openTo().user(), filter.openTo().now());
            }
            if (filter.product() != null) {
                query.bind("product", filter.product().value());
            }
            if (filter.search() != null) {
                query.bind("search", SearchText.pattern(filter.search()));
            }
            return query.map(JdbiMailboxViews::view).list();
        });
        return Page.of(found, page, view -> view.mailbox().id().value());
    }

    /** What is one and the same is named in the order too: else H2 reads and sorts all that follow. */
    private static String by(Filter filter) {
        var narrowed = (filter.product() == null ? "" : " and b.product_id = :product ")
                + (filter.search() == null ? "" : " and b.search_text like :search escape '!' ");
        return filter.openTo() == null
                ? ALL + narrowed + " and b.id > :after order by "
                        + (filter.product() == null ? "b.organisation_id" : "b.product_id") + ", b.id" + LIMITED
                : OPENED + narrowed + " order by b.id" + LIMITED;
    }

    private static MailboxView view(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        return new MailboxView(MailboxRow.of(row), row.number("devices_count"));
    }
}
