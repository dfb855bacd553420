package io.seneschal.persistence.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.seneschal.application.Stores;
import io.seneschal.application.mailbox.MailContract;
import io.seneschal.application.shared.Ids;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.persistence.Database;
import io.seneschal.persistence.DatabaseSettings;
import io.seneschal.persistence.JdbiStores;
import io.seneschal.persistence.shared.Dialect;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Keys;
import io.seneschal.persistence.shared.Outbox;
import io.seneschal.testing.Rule;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What it costs to ask what is behind a device's password. */
@Rule("DEV-16")
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class QuestionForCredentials extends MailContract {

    private final Database database = Database.open(DatabaseSettings.of(url()));
    private final DataSource counted =
            ProxyDataSourceBuilder.create(database.dataSource()).countQuery().build();
    private final List<JdbiStores> opened = new ArrayList<>();

    /** Of an empty database. */
    abstract String url();

    abstract Dialect dialect();

    /** Whether a step of its plan reads a whole table. */
    abstract boolean isScan(String step);

    /** Said before it plans, so that a small table is not read as a whole because that is cheaper. */
    abstract String withoutScans();

    @Override
    protected final Stores open(Clock clock, Ids ids) {
        database.migrations().migrate();
        var stores = JdbiStores.on(counted, clock, ids);
        opened.add(stores);
        return stores.stores();
    }

    @Override
    protected final void close() {
        opened.forEach(JdbiStores::close);
        database.close();
    }

    @Test
    void is_one_round_trip_whatever_the_number_of_devices_and_whether_it_is_found() {
        var info = mailbox();
        access(id, new Holder.OfUser(ben.id()), new Extent.One(mail.id(), null), null);
        access(id, new Holder.OfTeam(team(id, "Hikers", ben).id()), new Extent.Every(null), null);
        var password = hash();
        device(info, wish("Laptop", ben), password);
        assertThat(roundTrips(password)).isOne();
        assertThat(roundTrips(hash())).isOne();

        IntStream.range(0, 50).forEach(number -> device(info, ben));

        assertThat(roundTrips(password)).isOne();
        assertThat(roundTrips(hash())).isOne();
    }

    @Test
    void is_answered_by_indexes_beginning_with_the_one_on_passwords() {
        var steps = plan(CredentialQuestion.aboutPasswords(dialect(), 2));

        assertThat(steps).anyMatch(step -> step.toLowerCase(Locale.ROOT).contains("devices_password"));
        assertThat(steps).noneMatch(this::isScan);
    }

    final List<String> plan(CredentialQuestion question) {
        return store().ask(handle -> handle.inTransaction(planning -> {
            planning.execute(withoutScans());
            return question.bind(planning.createQuery("explain " + question.text()), List.of(hash(), hash()))
                    .bind("tokens", Keys.texts(List.of(hash()), SecretHash::text))
                    .mapTo(String.class)
                    .list();
        }));
    }

    final JdbiStore store() {
        return new JdbiStore(database.dataSource(), dialect(), events -> new Outbox.Posting(List.of(), List.of()));
    }

    private long roundTrips(SecretHash password) {
        return roundTrips(() -> stores.credentials().behind(List.of(password)));
    }

    static <R> long roundTrips(Supplier<R> work) {
        QueryCountHolder.clear();
        assertThat(work.get()).isNotNull();
        return QueryCountHolder.getGrandTotal().getTotal();
    }
}
