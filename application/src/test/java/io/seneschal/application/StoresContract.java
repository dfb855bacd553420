package io.seneschal.application;

import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.application.shared.Ids;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.access.Access;
import io.seneschal.domain.access.AccessId;
import io.seneschal.domain.access.Extent;
import io.seneschal.domain.access.Grant;
import io.seneschal.domain.access.Holder;
import io.seneschal.domain.access.Right;
import io.seneschal.domain.organisation.Authority;
import io.seneschal.domain.organisation.ContactPreferences;
import io.seneschal.domain.organisation.Organisation;
import io.seneschal.domain.organisation.OrganisationDetails;
import io.seneschal.domain.organisation.OrganisationKind;
import io.seneschal.domain.organisation.OrganisationName;
import io.seneschal.domain.organisation.Role;
import io.seneschal.domain.organisation.Terms;
import io.seneschal.domain.product.DueDate;
import io.seneschal.domain.product.Product;
import io.seneschal.domain.product.ProductName;
import io.seneschal.domain.security.PasswordHash;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.EmailAddress;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.PreferredLocale;
import io.seneschal.domain.shared.ProductId;
import io.seneschal.domain.shared.TeamId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.team.Team;
import io.seneschal.domain.team.TeamDetails;
import io.seneschal.domain.team.TeamName;
import io.seneschal.domain.user.PhoneNumber;
import io.seneschal.domain.user.User;
import io.seneschal.domain.user.User.NewAccount;
import io.seneschal.testing.MovableClock;
import io.seneschal.testing.TestInstruments;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts of all ports share: stores that may hold what other tests stored, and people to store. */
public abstract class StoresContract {

    protected static final Actor OPERATOR = new Actor.Operator("root");
    protected static final Authority OPERATING = new Authority.OfOperator();

    /** Tests share databases, so their ids and logins must not meet. */
    private static final Ids IDS = TestInstruments.countedIds();

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    protected final MovableClock clock = new MovableClock("2026-03-01T12:00:00.123Z");
    protected Stores stores;

    /** Opens stores: with the same clock on the same things, as several processes would on one database. */
    protected abstract Stores open(Clock clock, Ids ids);

    /** Closes all stores that were opened, which writes what they had not written yet. */
    protected abstract void close();

    @BeforeEach
    final void openStores() {
        stores = open(clock, IDS);
    }

    @AfterEach
    final void closeStores() {
        close();
    }

    /** Stores as another process would have them. */
    protected final Stores another() {
        return open(clock, IDS);
    }

    protected final void reopen() {
        close();
        stores = open(clock, IDS);
    }

    protected final UUID newId() {
        return IDS.next();
    }

    protected final Instruments instruments() {
        return instruments(clock);
    }

    /** Those of a process with another clock. */
    protected final Instruments instruments(MovableClock ofProcess) {
        var with = TestInstruments.at(ofProcess);
        return new Instruments(
                ofProcess,
                IDS,
                with.secrets(),
                with.passwordHashing(),
                with.commonPasswords(),
                with.csv(),
                with.blueprintFiles(),
                with.fileTypes(),
                with.virusScan(),
                with.provider(),
                with.papers(),
                with.bankStatements());
    }

    protected final void inOne(Runnable work) {
        stores.transactions().inOne(OPERATOR, () -> {
            work.run();
            return work;
        });
    }

    /** A login that nobody has yet. */
    protected static EmailAddress login(String name) {
        return new EmailAddress(name + "." + PEOPLE.incrementAndGet() + "@example.org");
    }

    protected final User newUser(PersonName name, EmailAddress login) {
        return User.signUp(
                        new UserId(newId()),
                        new NewAccount(login, name, new PhoneNumber("+41791234567"), new PreferredLocale("fr-CH")),
                        new PasswordHash("hash"),
                        Optional.empty(),
                        clock.instant())
                .after();
    }

    /** Somebody who has signed up and belongs nowhere yet. */
    protected final User user(String firstName) {
        return user(new PersonName(firstName, "Keller"), login(firstName));
    }

    protected final User user(PersonName name, EmailAddress login) {
        return stores.transactions().inOne(OPERATOR, () -> {
            var signedUp = User.signUp(
                    new UserId(newId()),
                    new NewAccount(login, name, new PhoneNumber("+41791234567"), new PreferredLocale("fr-CH")),
                    new PasswordHash("hash"),
                    Optional.empty(),
                    clock.instant());
            stores.users().add(signedUp);
            return signedUp.after();
        });
    }

    protected final OrganisationId organisation(User founder) {
        return organisation(founder, "Alpine Club");
    }

    protected final OrganisationId organisation(User founder, String name) {
        var id = new OrganisationId(newId());
        var details = OrganisationDetails.named(new OrganisationName(name), OrganisationKind.COMPANY);
        inOne(() -> stores.memberships().found(Organisation.found(id, details, founder.id(), clock.instant())));
        return id;
    }

    protected static Terms terms(Role role) {
        return new Terms(role, true, new ContactPreferences(true, false));
    }

    protected final User member(OrganisationId organisation, Role role, String firstName) {
        var user = user(firstName);
        join(organisation, user, role);
        return user;
    }

    protected final void join(OrganisationId organisation, User user, Role role) {
        inOne(() -> stores.memberships()
                .add(stores.organisations()
                        .get(organisation)
                        .admit(user.id(), Optional.empty(), terms(role), clock.instant())));
    }

    protected final Product product(OrganisationId organisation, String type, String name) {
        var ofType = TestInstruments.catalogue().get(type);
        var opened = Product.open(
                new ProductId(newId()),
                organisation,
                ofType,
                new ProductName(name),
                DueDate.of(LocalDate.parse("2027-01-31")),
                ofType.terms().getFirst(),
                OPERATING,
                clock.instant());
        inOne(() -> stores.products().add(opened));
        return opened.after();
    }

    protected final void stand(Product product, Product.State state) {
        inOne(() -> stores.products().save(product.stand(state, OPERATING)));
    }

    protected final Team team(OrganisationId organisation, String name, User... members) {
        var details = new TeamDetails(new TeamName(name), null, null);
        var formed =
                Team.form(new TeamId(newId()), organisation, details, Optional.empty(), OPERATING, clock.instant());
        inOne(() -> stores.teams().add(formed));
        Stream.of(members).forEach(user -> join(formed.after(), user));
        return formed.after();
    }

    protected final void join(Team team, User user) {
        var member = stores.memberships().find(team.organisation(), user.id()).orElseThrow();
        inOne(() -> stores.teams().join(team.admit(member, OPERATING, clock.instant())));
    }

    /** @param until {@code null} for ever */
    protected final Access access(OrganisationId organisation, Holder holder, Extent extent, @Nullable Instant until) {
        var grant = new Grant(extent, Right.USUAL, until);
        var granted = Access.grant(new AccessId(newId()), organisation, holder, grant, OPERATING, clock.instant());
        inOne(() -> stores.accesses().add(granted));
        return granted.after();
    }

    protected final void delete(OrganisationId organisation) {
        inOne(() -> stores.organisations()
                .remove(stores.organisations().get(organisation).delete(Map.of(), OPERATING)));
    }

    protected final List<String> eventsOf(OrganisationId organisation) {
        return stores.auditTrail().of(organisation, PageRequest.FIRST).items().stream()
                .map(RecordedEvent::type)
                .toList();
    }

    /** Does both at the same instant, each in its own thread, and tells what became of each. */
    protected static List<Future<Object>> atTheSameInstant(Callable<?> one, Callable<?> other)
            throws InterruptedException {
        var start = new CyclicBarrier(2);
        var tasks = new ArrayList<Callable<Object>>();
        for (var deed : List.of(one, other)) {
            tasks.add(() -> {
                start.await();
                return deed.call();
            });
        }
        try (var threads = Executors.newFixedThreadPool(2)) {
            return threads.invokeAll(tasks);
        }
    }
}
