package io.seneschal.persistence;

import io.seneschal.application.Stores;
import io.seneschal.application.renewal.PaidProductsContract;
import io.seneschal.application.renewal.RunningRenewalsContract;
import io.seneschal.application.renewal.SeeingAheadContract;
import io.seneschal.application.renewal.SimulatingRenewalsContract;
import io.seneschal.application.shared.Ids;
import java.time.Clock;
import org.junit.jupiter.api.Nested;

/** The contracts of renewals, for stores of one kind. */
abstract class RenewalStoresTest {

    /** Opens stores: with the same clock on the same things. */
    abstract Stores open(Clock clock, Ids ids);

    /** Closes all that were opened. */
    abstract void close();

    @Nested
    class SeeingAhead extends SeeingAheadContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return RenewalStoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            RenewalStoresTest.this.close();
        }
    }

    @Nested
    class SimulatingRenewals extends SimulatingRenewalsContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return RenewalStoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            RenewalStoresTest.this.close();
        }
    }

    @Nested
    class PaidProducts extends PaidProductsContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return RenewalStoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            RenewalStoresTest.this.close();
        }
    }

    @Nested
    class RunningRenewals extends RunningRenewalsContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return RenewalStoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            RenewalStoresTest.this.close();
        }
    }
}
