package io.seneschal.domain.shared;

import io.seneschal.domain.shared.CommonRefusal.OperatorNeeded;
import io.seneschal.domain.shared.CommonRefusal.PersonNeeded;
import org.jspecify.annotations.Nullable;

/**
 * Who acts. Every use case is told first, and the audit trail remembers it.
 *
 * <p>Sealed, so that a rule that only a person may fulfil can ask for a {@link Person} and never meet anybody else.
 */
public sealed interface Actor {

    /** @throws PersonNeeded if it is none: some things are a person's own */
    default Person requirePerson() {
        if (this instanceof Person person) {
            return person;
        }
        throw new PersonNeeded();
    }

    /** @throws OperatorNeeded if it is none: some things concern the machine, and no organisation */
    default Operator requireOperator() {
        if (this instanceof Operator operator) {
            return operator;
        }
        throw new OperatorNeeded();
    }

    /** A user who has proved who they are. */
    record Person(UserId id) implements Actor {}

    /** Someone at the console of the machine, known by their login name there, or holding an operator token. */
    record Operator(String login) implements Actor {}

    /** A mail server that asks about passwords of devices, known by the name of its token. It belongs to no organisation. */
    record MailServer(String name) implements Actor {}

    /**
     * Someone of the provider's support who handles tickets, known by their address however it is spelled. They belong to
     * no organisation.
     */
    record Agent(EmailAddress address) implements Actor {

        /** What is the same for all spellings of the address. */
        public String key() {
            return address.folded();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Agent(var others) && address.isSameAs(others);
        }

        @Override
        public int hashCode() {
            return key().hashCode();
        }

        @Override
        public String toString() {
            return address.text();
        }
    }

    /** Nobody: time has passed, and that is noted. It decides nothing. */
    record Clock() implements Actor {}

    /** Someone who has not said who they are: signing up, logging in, or looking at an invitation. */
    record Visitor() implements Actor {}
}
