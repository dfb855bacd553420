package io.seneschal.persistence.notice;

import io.seneschal.application.Stores;
import io.seneschal.application.notice.NoticesContract;
import io.seneschal.application.shared.Ids;
import io.seneschal.persistence.InMemoryStores;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

class InMemoryNoticesTest extends NoticesContract {

    private @Nullable Stores opened;

    @Override
    protected synchronized Stores open(Clock clock, Ids ids) {
        if (opened == null) {
            opened = InMemoryStores.create(clock, ids);
        }
        return opened;
    }

    @Override
    protected void close() {
        // nothing is open
    }
}
