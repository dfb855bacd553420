package io.seneschal.persistence.mailbox;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source that counts what is sent to the database. */
final class CountedStatements {

    private final AtomicInteger sent = new AtomicInteger();
    private final DataSource dataSource;

    CountedStatements(DataSource behind) {
        this.dataSource = watched(DataSource.class, behind);
    }

    DataSource dataSource() {
        return dataSource;
    }

    /** How many statements this sends. */
    int during(Runnable work) {
        var before = sent.get();
        work.run();
        return sent.get() - before;
    }

    private <T> T watched(Class<T> type, Object behind) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                sent.incrementAndGet();
            }
            try {
                return watched(method.invoke(behind, arguments), method.getReturnType());
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private @Nullable Object watched(@Nullable Object answer, Class<?> type) {
        return answer != null && (Connection.class.isAssignableFrom(type) || Statement.class.isAssignableFrom(type))
                ? watched(type, answer)
                : answer;
    }
}
