package io.seneschal.persistence;

import io.seneschal.application.Stores;
import io.seneschal.application.shared.Ids;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;

/** Stores that share one database, as those of several processes do. */
abstract class JdbiStoresTest extends StoresTest {

    private final List<JdbiStores> opened = new ArrayList<>();

    abstract DataSource dataSource();

    /** Where another process would find the same database. */
    DataSource dataSourceOfAnotherProcess() {
        return dataSource();
    }

    @Override
    final Stores open(Clock clock, Ids ids) {
        var stores = JdbiStores.on(opened.isEmpty() ? dataSource() : dataSourceOfAnotherProcess(), clock, ids);
        opened.add(stores);
        return stores.stores();
    }

    @Override
    final void close() {
        opened.forEach(JdbiStores::close);
        opened.clear();
    }

    @Nested
    class ProductsAccessesAndTeams extends AgreementWithMemory {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return JdbiStoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            JdbiStoresTest.this.close();
        }
    }
}
