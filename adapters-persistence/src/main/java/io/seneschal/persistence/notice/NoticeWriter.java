package io.seneschal.persistence.notice;

import io.seneschal.application.notice.Audience;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.audit.JdbiWitness;
import io.seneschal.persistence.audit.WrittenEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Notes, in the transaction of an event, who is to be told of it; nobody as long as mail has not been set up. */
public final class NoticeWriter implements JdbiWitness {

    public NoticeWriter() {}

    @Override
    public Optional<Consumer<Handle>> after(List<WrittenEvent> events) {
        var told = events.stream()
                .filter(written -> !(Audience.of(written.event()) instanceof Audience.Nobody))
                .toList();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(handle -> told.forEach(written -> note(handle, written)));
    }

    private static void note(Handle handle, WrittenEvent written) {
        switch (Audience.of(written.event())) {
            case Audience.Nobody nobody -> {}
            case Audience.One(var user) -> note(handle, written, user);
            case Audience.EveryMember(var organisation) -> note(handle, written, organisation);
        }
    }

    private static void note(Handle handle, WrittenEvent written, UserId user) {
        handle.createUpdate("""
                        insert into notices (event_id, recipient_id, due_at, attempts)
                        select cast(:event as uuid), cast(:user as uuid), cast(:at as timestamp(3) with time zone), 0
                        from mailing
                        """)
                .bind("event", written.recorded().id())
                .bind("at", written.recorded().at())
                .bind("user", user.value())
                .execute();
    }

    private static void note(Handle handle, WrittenEvent written, OrganisationId organisation) {
        handle.createUpdate("""
                        insert into notices (event_id, recipient_id, due_at, attempts)
                        select cast(:event as uuid), user_id, cast(:at as timestamp(3) with time zone), 0
                        from memberships cross join mailing
                        where organisation_id = :organisation
                        """)
                .bind("event", written.recorded().id())
                .bind("at", written.recorded().at())
                .bind("organisation", organisation.value())
                .execute();
    }
}
