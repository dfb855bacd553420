package io.seneschal.persistence;

import io.seneschal.application.Stores;
import io.seneschal.application.mailbox.CredentialsContract;
import io.seneschal.application.mailbox.DeviceForesightContract;
import io.seneschal.application.mailbox.DeviceInvitationsContract;
import io.seneschal.application.mailbox.DevicesContract;
import io.seneschal.application.mailbox.MailboxesContract;
import io.seneschal.application.mailbox.MailingLinksContract;
import io.seneschal.application.mailbox.SessionCutsContract;
import io.seneschal.application.mailbox.SessionReviewsContract;
import io.seneschal.application.mailbox.WithdrawnRightsContract;
import io.seneschal.application.shared.Ids;
import java.time.Clock;
import org.junit.jupiter.api.Nested;

/** The contracts of mailboxes and what hangs on them, for stores of one kind. */
abstract class MailStoresTest extends SupportStoresTest {

    @Nested
    class Mailboxes extends MailboxesContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return MailStoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            MailStoresTest.this.close();
        }
    }

    @Nested
    class Devices extends DevicesContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return MailStoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            MailStoresTest.this.close();
        }
    }

    @Nested
    class Credentials extends CredentialsContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return MailStoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            MailStoresTest.this.close();
        }
    }

    @Nested
    class DeviceForesight extends DeviceForesightContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return MailStoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            MailStoresTest.this.close();
        }
    }

    @Nested
    class DeviceInvitations extends DeviceInvitationsContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return MailStoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            MailStoresTest.this.close();
        }
    }

    @Nested
    class MailingLinks extends MailingLinksContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return MailStoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            MailStoresTest.this.close();
        }
    }

    @Nested
    class SessionCuts extends SessionCutsContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return MailStoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            MailStoresTest.this.close();
        }
    }

    @Nested
    class SessionReviews extends SessionReviewsContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return MailStoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            MailStoresTest.this.close();
        }
    }

    @Nested
    class WithdrawnRights extends WithdrawnRightsContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return MailStoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            MailStoresTest.this.close();
        }
    }
}
