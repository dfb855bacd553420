package io.seneschal.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seneschal.application.StoresContract;
import io.seneschal.application.audit.AuditTrail.RecordedEvent;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.CommonRefusal.PersonNeeded;
import io.seneschal.domain.shared.CommonRefusal.StaleChange;
import io.seneschal.domain.shared.PersonName;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.user.User;
import io.seneschal.domain.user.UserEvent;
import io.seneschal.testing.Rule;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class TransactionsContract extends StoresContract {

    @Test
    @Rule("AUD-1")
    void what_is_done_in_one_is_stored_together_with_its_events() {
        var mark = newId();
        var ada = newUser(new PersonName("Ada", "Keller"), login("ada"));
        var ben = newUser(new PersonName("Ben", "Keller"), login("ben"));

        inOne(() -> {
            add(ada);
            add(ben);
        });

        assertThat(stores.users().get(ada.id())).isEqualTo(ada);
        assertThat(stores.users().get(ben.id())).isEqualTo(ben);
        assertThat(eventsAfter(mark))
                .extracting(RecordedEvent::type)
                .containsExactly("user.signed-up", "user.signed-up");
    }

    @ParameterizedTest
    @Rule("AUD-1")
    @ValueSource(ints = {31, 32, 33, 40, 65})
    void many_events_of_one_are_all_stored_in_their_order(int count) {
        var mark = newId();
        var users = IntStream.range(0, count)
                .mapToObj(number -> newUser(new PersonName("Ada", "Keller"), login("ada")))
                .toList();

        inOne(() -> users.forEach(this::add));

        assertThat(eventsAfter(mark))
                .extracting(event -> event.data().get("user"))
                .containsExactlyElementsOf(
                        users.stream().map(user -> user.id().toString()).toList());
    }

    @Test
    @Rule("AUD-1")
    void nothing_is_stored_of_what_throws_and_no_event_tells_of_it() {
        var mark = newId();
        var ada = newUser(new PersonName("Ada", "Keller"), login("ada"));

        assertThatThrownBy(() -> inOne(() -> {
                    add(ada);
                    throw new IllegalStateException("a defect");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a defect");

        assertThat(stores.users().withLogin(ada.login())).isEmpty();
        assertThat(eventsAfter(mark)).isEmpty();
    }

    @Test
    void a_part_that_throws_a_refusal_is_undone_alone() {
        var mark = newId();
        var before = newUser(new PersonName("Ada", "Keller"), login("ada"));
        var undone = newUser(new PersonName("Ben", "Keller"), login("ben"));
        var after = newUser(new PersonName("Carla", "Keller"), login("carla"));

        inOne(() -> {
            add(before);
            assertThatThrownBy(() -> inOne(() -> {
                        add(undone);
                        throw new PersonNeeded();
                    }))
                    .isInstanceOf(PersonNeeded.class);
            inOne(() -> add(after));
        });

        assertThat(stores.users().withLogin(before.login())).isPresent();
        assertThat(stores.users().withLogin(undone.login())).isEmpty();
        assertThat(stores.users().withLogin(after.login())).isPresent();
        assertThat(eventsAfter(mark))
                .extracting(event -> event.data().get("user"))
                .containsExactly(before.id().toString(), after.id().toString());
    }

    @Test
    void a_part_that_a_store_refused_is_undone_alone() {
        var ada = user("ada");
        var sameLogin = newUser(new PersonName("Ben", "Keller"), ada.login());
        var other = newUser(new PersonName("Carla", "Keller"), login("carla"));

        inOne(() -> {
            assertThatThrownBy(() -> inOne(() -> add(sameLogin))).isInstanceOf(StaleChange.class);
            add(other);
        });

        assertThat(stores.users().withLogin(other.login())).isPresent();
    }

    @Test
    void what_is_done_in_a_part_is_gone_when_the_whole_throws() {
        var ada = newUser(new PersonName("Ada", "Keller"), login("ada"));

        assertThatThrownBy(() -> inOne(() -> {
                    inOne(() -> add(ada));
                    throw new PersonNeeded();
                }))
                .isInstanceOf(PersonNeeded.class);

        assertThat(stores.users().withLogin(ada.login())).isEmpty();
    }

    @Test
    void work_is_done_anew_on_the_present_state_when_others_were_faster() {
        var attempts = new AtomicInteger();
        var ada = newUser(new PersonName("Ada", "Keller"), login("ada"));

        inOne(() -> {
            add(ada);
            if (attempts.incrementAndGet() < 3) {
                throw new StaleChange("x");
            }
        });

        assertThat(attempts).hasValue(3);
        assertThat(stores.users().get(ada.id())).isEqualTo(ada);
    }

    @Test
    void whoever_is_never_faster_is_told_in_the_end() {
        assertThatThrownBy(() -> inOne(() -> {
                    throw new StaleChange("x");
                }))
                .isInstanceOf(StaleChange.class);
    }

    @Test
    void events_name_whoever_acts_in_their_part() {
        var mark = newId();
        var ada = newUser(new PersonName("Ada", "Keller"), login("ada"));
        var ben = newUser(new PersonName("Ben", "Keller"), login("ben"));
        var carla = newUser(new PersonName("Carla", "Keller"), login("carla"));

        stores.transactions().inOne(new Actor.Visitor(), () -> {
            add(ada);
            stores.transactions().inOne(new Actor.Person(ben.id()), () -> {
                add(ben);
                return ben;
            });
            add(carla);
            return carla;
        });

        assertThat(eventsAfter(mark))
                .extracting(event -> event.actorKind() + " " + event.actorId())
                .containsExactly("visitor null", "person " + ben.id(), "visitor null");
    }

    @Test
    void nothing_is_changed_outside_a_transaction() {
        var ada = newUser(new PersonName("Ada", "Keller"), login("ada"));

        assertThatThrownBy(() -> add(ada)).isInstanceOf(IllegalStateException.class);

        assertThat(stores.users().withLogin(ada.login())).isEmpty();
    }

    private void add(User user) {
        stores.users()
                .add(Change.to(user, new UserEvent.SignedUp(new UserId(user.id().value()))));
    }

    private List<RecordedEvent> eventsAfter(UUID mark) {
        return stores.auditTrail()
                .all(new PageRequest(mark, PageRequest.LARGEST))
                .items();
    }
}
