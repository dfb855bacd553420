package io.seneschal.persistence.organisation;

import io.seneschal.application.organisation.OrganisationViews.OrganisationView;
import io.seneschal.domain.organisation.Membership;
import io.seneschal.domain.security.ApiToken;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.Actor;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.security.JdbiForesight.TokenWith;
import io.seneschal.persistence.security.TokenRow;
import io.seneschal.persistence.shared.Foreseen;
import io.seneschal.persistence.shared.GatheredQuestion;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Keys;
import io.seneschal.persistence.shared.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Brings along with a token whether its holder belongs to the organisation, and the organisation as it is shown. */
public final class OrganisationArrivals implements TokenWith<OrganisationId> {

    private static final String TOKEN = "token_";
    private static final String MEMBER = "member_";

    private static final String QUESTION = "select asked.organisation_id as asked_organisation, "
            + TokenRow.COLUMNS.from("t", TOKEN) + ", "
            + MembershipRow.COLUMNS.from("m", MEMBER) + ", "
            + OrganisationViewRow.COLUMNS + """
             from unnest(cast(:hashes as varchar array), cast(:organisations as uuid array))
                     as asked (hash, organisation_id)
            join api_tokens t on t.hash = asked.hash
            left join memberships m on m.organisation_id = asked.organisation_id and m.user_id = t.holder_user
            left join organisations o on o.id = asked.organisation_id
            """;

    private final JdbiMemberships memberships;
    private final JdbiOrganisationViews views;
    private final GatheredQuestion<Key, Arrival> together;

    public OrganisationArrivals(JdbiStore store, JdbiMemberships memberships, JdbiOrganisationViews views) {
        this.memberships = memberships;
        this.views = views;
        this.together = new GatheredQuestion<>(store, OrganisationArrivals::arrivals);
    }

    private record Key(SecretHash hash, OrganisationId organisation) {}

    /** Somebody who comes with a token and wants to see an organisation. */
    private record Arrival(
            Key key,
            ApiToken token,
            @Nullable Membership member,
            @Nullable OrganisationView organisation) {}

    @Override
    public Map<SecretHash, ApiToken> about(
            Collection<SecretHash> hashes, OrganisationId organisation, Foreseen foreseen) {
        var keys = hashes.stream().map(hash -> new Key(hash, organisation)).toList();
        var found = together.about(keys);
        return keys.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .peek(arrival -> note(arrival, foreseen))
                .collect(Collectors.toMap(arrival -> arrival.key().hash(), Arrival::token));
    }

    private void note(Arrival arrival, Foreseen foreseen) {
        var organisation = arrival.key().organisation();
        if (arrival.token().holder() instanceof Actor.Person(var user)) {
            memberships.foresee(foreseen, organisation, user, Optional.ofNullable(arrival.member()));
        }
        views.foresee(foreseen, organisation, Optional.ofNullable(arrival.organisation()));
    }

    private static Map<Key, Arrival> arrivals(Handle handle, Set<Key> keys) {
        var asked = List.copyOf(keys);
        return handle.createQuery(QUESTION)
                .bind("hashes", Keys.texts(asked, key -> key.hash().text()))
                .bind("organisations", Keys.ids(asked, key -> key.organisation().value()))
                .map(OrganisationArrivals::arrival)
                .collect(Collectors.toMap(Arrival::key, Function.identity()));
    }

    private static Arrival arrival(ResultSet columns, StatementContext context) throws SQLException {
        var row = new Row(columns, context);
        var token = TokenRow.token(row.behind(TOKEN));
        var member = row.behind(MEMBER);
        return new Arrival(
                new Key(token.hash(), new OrganisationId(row.id("asked_organisation"))),
                token,
                member.idOrNull("user_id") == null ? null : MembershipRow.membership(member),
                row.idOrNull("id") == null ? null : OrganisationViewRow.view(row));
    }
}
