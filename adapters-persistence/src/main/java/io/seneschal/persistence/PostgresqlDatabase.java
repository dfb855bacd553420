package io.seneschal.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.seneschal.application.shared.StoreUnavailable;
import java.time.Duration;
import javax.sql.DataSource;

/** A PostgreSQL server, which any number of processes share. */
final class PostgresqlDatabase extends Database {

    static final String PREFIX = "jdbc:postgresql:";

    private static final Duration WAIT_FOR_A_CONNECTION = Duration.ofSeconds(5);
    private static final int SECONDS_TO_CONNECT = 5;

    /** No statement takes nearly as long: after this the server, or the way to it, is taken for dead. */
    private static final int SECONDS_TO_ANSWER = 30;

    /** Of each connection: more than there are different statements. */
    private static final int PREPARED_STATEMENTS = 256;

    /** Every statement finds its rows by an index, whatever the values: planning it anew for some would cost more than it. */
    private static final String PLAN_ONCE = "set plan_cache_mode = force_generic_plan";

    private final HikariDataSource pool;

    private PostgresqlDatabase(HikariDataSource pool) {
        this.pool = pool;
    }

    static PostgresqlDatabase connect(DatabaseSettings settings) {
        var config = new HikariConfig();
        config.setPoolName("postgresql");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(settings.connections());
        config.setConnectionTimeout(WAIT_FOR_A_CONNECTION.toMillis());
        config.setConnectionInitSql(PLAN_ONCE);
        config.addDataSourceProperty("ApplicationName", "seneschal");
        config.addDataSourceProperty("connectTimeout", SECONDS_TO_CONNECT);
        config.addDataSourceProperty("socketTimeout", SECONDS_TO_ANSWER);
        config.addDataSourceProperty("tcpKeepAlive", true);
        config.addDataSourceProperty("preparedStatementCacheQueries", PREPARED_STATEMENTS);
        config.addDataSourceProperty("reWriteBatchedInserts", true);
        // Details of errors quote values: whose login is taken is nobody's business.
        config.addDataSourceProperty("logServerErrorDetail", false);
        try {
            return new PostgresqlDatabase(new HikariDataSource(config));
        } catch (PoolInitializationException unreachable) {
            throw new StoreUnavailable("connecting to PostgreSQL");
        }
    }

    @Override
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
