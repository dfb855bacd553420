package io.seneschal.persistence;

import io.seneschal.application.Stores;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.support.AttachmentsContract;
import io.seneschal.application.support.ContentFactsContract;
import io.seneschal.application.support.RevokedWhileUsedContract;
import io.seneschal.application.support.SupportDigestsContract;
import io.seneschal.application.support.SupportGrantsContract;
import io.seneschal.application.support.SupportUsesContract;
import io.seneschal.application.support.TicketCompanionsContract;
import io.seneschal.application.support.TicketsContract;
import java.time.Clock;
import org.junit.jupiter.api.Nested;

/** The contracts of tickets and what they carry, for stores of one kind. */
abstract class SupportStoresTest extends BillingStoresTest {

    @Nested
    class Tickets extends TicketsContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return SupportStoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            SupportStoresTest.this.close();
        }
    }

    @Nested
    class Attachments extends AttachmentsContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return SupportStoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            SupportStoresTest.this.close();
        }
    }

    @Nested
    class ContentFacts extends ContentFactsContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return SupportStoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            SupportStoresTest.this.close();
        }
    }

    @Nested
    class SupportGrants extends SupportGrantsContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return SupportStoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            SupportStoresTest.this.close();
        }
    }

    @Nested
    class SupportUses extends SupportUsesContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return SupportStoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            SupportStoresTest.this.close();
        }
    }

    @Nested
    class SupportDigests extends SupportDigestsContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return SupportStoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            SupportStoresTest.this.close();
        }
    }

    @Nested
    class TicketCompanions extends TicketCompanionsContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return SupportStoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            SupportStoresTest.this.close();
        }
    }

    @Nested
    class RevokedWhileUsed extends RevokedWhileUsedContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return SupportStoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            SupportStoresTest.this.close();
        }
    }
}
