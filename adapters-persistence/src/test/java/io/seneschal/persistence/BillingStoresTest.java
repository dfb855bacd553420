package io.seneschal.persistence;

import io.seneschal.application.Stores;
import io.seneschal.application.billing.InvoicesContract;
import io.seneschal.application.billing.OrdersContract;
import io.seneschal.application.billing.PaymentCourseContract;
import io.seneschal.application.billing.PaymentMethodsContract;
import io.seneschal.application.billing.PaymentsMadeContract;
import io.seneschal.application.billing.PrepaidAccountsContract;
import io.seneschal.application.billing.ProFormasContract;
import io.seneschal.application.shared.Ids;
import java.time.Clock;
import org.junit.jupiter.api.Nested;

/** The contracts of what is paid, for stores of one kind. */
abstract class BillingStoresTest extends RenewalStoresTest {

    @Nested
    class PaymentMethods extends PaymentMethodsContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return BillingStoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            BillingStoresTest.this.close();
        }
    }

    @Nested
    class PaymentsMade extends PaymentsMadeContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return BillingStoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            BillingStoresTest.this.close();
        }
    }

    @Nested
    class Orders extends OrdersContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return BillingStoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            BillingStoresTest.this.close();
        }
    }

    @Nested
    class PrepaidAccounts extends PrepaidAccountsContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return BillingStoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            BillingStoresTest.this.close();
        }
    }

    @Nested
    class PaymentCourse extends PaymentCourseContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return BillingStoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            BillingStoresTest.this.close();
        }
    }

    @Nested
    class Invoices extends InvoicesContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return BillingStoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            BillingStoresTest.this.close();
        }
    }

    @Nested
    class ProFormas extends ProFormasContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return BillingStoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            BillingStoresTest.this.close();
        }
    }
}
