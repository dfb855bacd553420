package io.seneschal.persistence;

import io.seneschal.application.Stores;
import io.seneschal.application.access.AccessesContract;
import io.seneschal.application.access.ReachesContract;
import io.seneschal.application.audit.AuditTrailContract;
import io.seneschal.application.audit.SealingContract;
import io.seneschal.application.blueprint.SurveysContract;
import io.seneschal.application.organisation.InvitationsContract;
import io.seneschal.application.organisation.MemberViewsContract;
import io.seneschal.application.organisation.MembersCountContract;
import io.seneschal.application.organisation.MembershipsContract;
import io.seneschal.application.organisation.OrganisationsContract;
import io.seneschal.application.product.ProductsContract;
import io.seneschal.application.security.TokensContract;
import io.seneschal.application.shared.AnswersContract;
import io.seneschal.application.shared.ForesightContract;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.RollingWindowsContract;
import io.seneschal.application.shared.TransactionsContract;
import io.seneschal.application.team.TeamViewsContract;
import io.seneschal.application.team.TeamsContract;
import io.seneschal.application.user.UserViewsContract;
import io.seneschal.application.user.UsersContract;
import java.time.Clock;
import org.junit.jupiter.api.Nested;

/** The contracts of all ports, for stores of one kind. */
abstract class StoresTest extends MailStoresTest {

    @Nested
    class Transactions extends TransactionsContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return StoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            StoresTest.this.close();
        }
    }

    @Nested
    class Foresight extends ForesightContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return StoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            StoresTest.this.close();
        }
    }

    @Nested
    class Users extends UsersContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return StoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            StoresTest.this.close();
        }
    }

    @Nested
    class UserViews extends UserViewsContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return StoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            StoresTest.this.close();
        }
    }

    @Nested
    class Organisations extends OrganisationsContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return StoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            StoresTest.this.close();
        }
    }

    @Nested
    class MembersCount extends MembersCountContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return StoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            StoresTest.this.close();
        }
    }

    @Nested
    class Memberships extends MembershipsContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return StoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            StoresTest.this.close();
        }
    }

    @Nested
    class MemberViews extends MemberViewsContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return StoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            StoresTest.this.close();
        }
    }

    @Nested
    class Invitations extends InvitationsContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return StoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            StoresTest.this.close();
        }
    }

    @Nested
    class Products extends ProductsContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return StoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            StoresTest.this.close();
        }
    }

    @Nested
    class Accesses extends AccessesContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return StoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            StoresTest.this.close();
        }
    }

    @Nested
    class Reaches extends ReachesContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return StoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            StoresTest.this.close();
        }
    }

    @Nested
    class Teams extends TeamsContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return StoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            StoresTest.this.close();
        }
    }

    @Nested
    class TeamViews extends TeamViewsContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return StoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            StoresTest.this.close();
        }
    }

    @Nested
    class Surveys extends SurveysContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return StoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            StoresTest.this.close();
        }
    }

    @Nested
    class Tokens extends TokensContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return StoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            StoresTest.this.close();
        }
    }

    @Nested
    class AuditTrail extends AuditTrailContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return StoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            StoresTest.this.close();
        }
    }

    @Nested
    class Sealing extends SealingContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return StoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            StoresTest.this.close();
        }
    }

    @Nested
    class Answers extends AnswersContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return StoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            StoresTest.this.close();
        }
    }

    @Nested
    class RollingWindows extends RollingWindowsContract {

        @Override
        protected Stores open(Clock clock, Ids ids) {
            return StoresTest.this.open(clock, ids);
        }

        @Override
        protected void close() {
            StoresTest.this.close();
        }
    }
}
