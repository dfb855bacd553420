package io.seneschal.domain.blueprint;

import io.seneschal.domain.organisation.MemberWish;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.shared.EmailAddress;
import java.util.List;

/** What is done about a member. */
public sealed interface MemberStep extends Step {

    /** @param wish nothing but what is different */
    record ChangeMember(EmailAddress login, Membership present, MemberWish wish) implements MemberStep {

        @Override
        public Kind kind() {
            return Kind.CHANGE_MEMBER;
        }

        @Override
        public String subject() {
            return login.text();
        }

        @Override
        public List<Difference> differences() {
            var contact = present.terms().contact();
            return Differences.none()
                    .code("role", present.role(), wish.role())
                    .flag("billing", present.terms().billing(), wish.billing())
                    .code("state", present.state(), wish.state())
                    .flag("contact.billing", contact.billing(), wish.billingContact())
                    .flag("contact.product", contact.product(), wish.productContact())
                    .list();
        }

        @Override
        public String ground() {
            return present.user() + " " + present.version();
        }
    }

    /** Whatever hangs on the membership ends with it (MEM-7). */
    record RemoveMember(EmailAddress login, Membership present) implements MemberStep {

        @Override
        public Kind kind() {
            return Kind.REMOVE_MEMBER;
        }

        @Override
        public String subject() {
            return login.text();
        }

        @Override
        public String ground() {
            return present.user() + " " + present.version();
        }
    }
}
