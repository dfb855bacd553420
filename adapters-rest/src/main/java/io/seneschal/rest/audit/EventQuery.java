package io.seneschal.rest.audit;

import io.seneschal.application.audit.EventFilter;
import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.audit.EventType;
import io.seneschal.rest.shared.Fields;
import io.seneschal.rest.shared.Paging;
import io.seneschal.rest.shared.Shape;
import java.util.function.Supplier;

/** Which events the query asks for, and which page of them. */
record EventQuery(EventFilter filter, PageRequest page) {

    static final String[] PARAMETERS = {"after", "cursor", "limit", "type", "actor", "since", "until"};

    private static final Shape<EventType> TYPE = Shape.text(EventType::new);

    static Supplier<EventQuery> read(Fields query, Paging paging) {
        var page = paging.pageAfter(query);
        var type = query.narrowing("type", TYPE);
        var actor = query.narrowing("actor", Shape.TEXT);
        var since = query.narrowing("since", Shape.INSTANT);
        var until = query.narrowing("until", Shape.INSTANT);
        return () -> new EventQuery(
                new EventFilter(type.orNull(), actor.orNull(), since.orNull(), until.orNull()), page.get());
    }
}
