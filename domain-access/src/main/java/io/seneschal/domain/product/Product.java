package io.seneschal.domain.product;

import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.Permission;
import io.seneschal.domain.product.ProductEvent.Blocked;
import io.seneschal.domain.product.ProductEvent.DueDateMoved;
import io.seneschal.domain.product.ProductEvent.Opened;
import io.seneschal.domain.product.ProductEvent.Renamed;
import io.seneschal.domain.product.ProductEvent.TermChanged;
import io.seneschal.domain.product.ProductEvent.Unblocked;
import io.seneschal.domain.product.ProductRefusal.ProductBlocked;
import io.seneschal.domain.product.ProductRefusal.ProductTerminated;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Something an organisation rents, for one term after another (PRD-1).
 *
 * <p>It is opened active, with the day on which the paid term ends. Unpaid it is blocked: it keeps what is in it, and
 * opens to nobody until it is unblocked. Terminated it is gone for good, and only remembered.
 *
 * @param type the code of its type in the catalogue
 */
public record Product(
        ProductId id,
        OrganisationId organisation,
        String type,
        ProductName name,
        State state,
        DueDate due,
        Term term,
        Instant createdAt,
        long version) {

    /** Whether a product can be used. */
    public enum State implements Coded {
        ACTIVE,
        BLOCKED,
        TERMINATED;

        /** In which of them a product can be used ({@link Product#objectionToUse}). */
        public static final Set<State> USABLE = Set.of(ACTIVE);
    }

    /**
     * Opens one by hand, which is an operator's work; customers order.
     *
     * @throws ProductRefusal.TermNotOffered if the type is not rented for that long at a time
     */
    public static Change<Product> open(
            ProductId id,
            OrganisationId organisation,
            ProductType type,
            ProductName name,
            DueDate due,
            Term term,
            Authority by,
            Instant at) {
        by.require(Permission.MANAGE_PRODUCTS);
        type.requireOffered(term);
        return openOrdered(id, organisation, type.code(), name, due, term, at);
    }

    /** Opens one that was ordered, and is paid: its type was asked before the money was. */
    public static Change<Product> openOrdered(
            ProductId id,
            OrganisationId organisation,
            String type,
            ProductName name,
            DueDate due,
            Term term,
            Instant at) {
        return Change.to(
                new Product(id, organisation, type, name, State.ACTIVE, due, term, at, 0),
                new Opened(organisation, id, type, due.on(), term.toString()));
    }

    /** The customer's name for it. */
    public Change<Product> rename(ProductName wished, Authority by) {
        by.require(Permission.RENAME_PRODUCTS);
        requireNotTerminated();
        return wished.equals(name)
                ? Change.none(this)
                : Change.to(with(wished, state, due, term), new Renamed(organisation, id));
    }

    /** Moves the day on which it is due, by hand. */
    public Change<Product> moveDueDate(DueDate wished, Authority by) {
        by.require(Permission.MANAGE_PRODUCTS);
        requireNotTerminated();
        return wished.on().equals(due.on())
                ? Change.none(this)
                : Change.to(with(name, state, wished, term), new DueDateMoved(organisation, id, due.on(), wished.on()));
    }

    /** @throws ProductRefusal.TermNotOffered if its type is not rented for that long at a time */
    public Change<Product> changeTerm(Term wished, ProductType type, Authority by) {
        by.require(Permission.MANAGE_PRODUCTS);
        requireNotTerminated();
        if (wished.equals(term)) {
            return Change.none(this);
        }
        type.requireOffered(wished);
        return Change.to(
                with(name, state, due, wished), new TermChanged(organisation, id, term.toString(), wished.toString()));
    }

    /** Blocks, unblocks or terminates it by hand. What is terminated stays so. */
    public Change<Product> stand(State wished, Authority by) {
        by.require(Permission.MANAGE_PRODUCTS);
        if (wished == state) {
            return Change.none(this);
        }
        requireNotTerminated();
        return Change.to(
                with(name, wished, due, term),
                switch (wished) {
                    case ACTIVE -> new Unblocked(organisation, id);
                    case BLOCKED -> new Blocked(organisation, id);
                    case TERMINATED -> new ProductEvent.Terminated(organisation, id);
                });
    }

    /**
     * It is paid for some terms more, which count from its due date and not from today (REN-10). Only what is due long ago
     * all the same stays blocked (REN-11).
     *
     * @param opens whether it can be used again if it was blocked, by the day on which it is due then
     */
    public Change<Product> renew(Term paid, int terms, Predicate<DueDate> opens) {
        requireNotTerminated();
        var until = due;
        for (var count = 0; count < terms; count++) {
            until = until.after(paid);
        }
        var renewed = Change.to(
                with(name, state, until, term), new ProductEvent.Renewed(organisation, id, due.on(), until.on()));
        return state == State.BLOCKED && opens.test(until)
                ? renewed.then(it ->
                        Change.to(it.with(it.name, State.ACTIVE, it.due, it.term), new Unblocked(organisation, id)))
                : renewed;
    }

    /** It is not paid for, and blocked (REN-11). */
    public Change<Product> lapse() {
        return state == State.ACTIVE
                ? Change.to(with(name, State.BLOCKED, due, term), new Blocked(organisation, id))
                : Change.none(this);
    }

    /** It was not paid for, and is gone for good (REN-11). */
    public Change<Product> end() {
        return state == State.TERMINATED
                ? Change.none(this)
                : Change.to(with(name, State.TERMINATED, due, term), new ProductEvent.Terminated(organisation, id));
    }

    /** Why nobody can use it at present, whatever was granted to them; empty when it can be used. */
    public Optional<Refusal> objectionToUse() {
        return switch (state) {
            case ACTIVE -> Optional.empty();
            case BLOCKED -> Optional.of(new ProductBlocked(id, due));
            case TERMINATED -> Optional.of(new ProductTerminated(id));
        };
    }

    /** @throws ProductTerminated if it is over */
    public void requireNotTerminated() {
        if (state == State.TERMINATED) {
            throw new ProductTerminated(id);
        }
    }

    private Product with(ProductName newName, State newState, DueDate newDue, Term newTerm) {
        return new Product(id, organisation, type, newName, newState, newDue, newTerm, createdAt, version);
    }
}
