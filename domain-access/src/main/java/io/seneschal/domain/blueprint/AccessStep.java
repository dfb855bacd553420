package io.seneschal.domain.blueprint;

import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.Grant;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.team.TeamName;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is done about what is open to whom. */
public sealed interface AccessStep extends Step {

    /**
     * @param present what the holder holds there now; {@code null} for nothing
     * @param product what it opens, as people call it
     */
    record GrantAccess(Whose whose, Grant grant, @Nullable Access present, String product) implements AccessStep {

        @Override
        public Kind kind() {
            return Kind.GRANT_ACCESS;
        }

        @Override
        public String subject() {
            return whose.toString();
        }

        @Override
        public String object() {
            return product;
        }

        @Override
        public List<Difference> differences() {
            return Differences.none()
                    .text("rights", present == null ? null : codes(present.rights()), codes(grant.rights()))
                    .text("until", present == null ? null : present.until(), grant.until())
                    .list();
        }

        @Override
        public String ground() {
            return whose.ground() + " " + grant.extent() + (present == null ? "" : " " + present.version());
        }

        private static String codes(Collection<Right> rights) {
            return rights.stream().map(Right::code).collect(Collectors.joining(", "));
        }
    }

    record RevokeAccess(Whose whose, Access present, String product) implements AccessStep {

        @Override
        public Kind kind() {
            return Kind.REVOKE_ACCESS;
        }

        @Override
        public String subject() {
            return whose.toString();
        }

        @Override
        public String object() {
            return product;
        }

        @Override
        public String ground() {
            return present.id() + " " + present.version();
        }
    }

    /** To whom something is opened; a team may still have to be formed. */
    sealed interface Whose {

        String ground();

        record OfUser(UserId user, EmailAddress login) implements Whose {
            @Override
            public String ground() {
                return user.toString();
            }

            @Override
            public String toString() {
                return login.text();
            }
        }

        record OfTeam(TeamName name) implements Whose {
            @Override
            public String ground() {
                return name.folded();
            }

            @Override
            public String toString() {
                return name.text();
            }
        }
    }
}
