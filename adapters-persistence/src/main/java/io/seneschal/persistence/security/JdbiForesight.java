package io.seneschal.persistence.security;

import io.seneschal.application.shared.Foresight;
import io.seneschal.domain.security.ApiToken;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.Dialect;
import io.seneschal.persistence.shared.Foreseen;
import io.seneschal.persistence.shared.Foreseen.Subject;
import io.seneschal.persistence.shared.GatheredQuestion;
import io.seneschal.persistence.shared.JdbiStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Brings along with a token what is asked next. Rows only: what follows from them is decided where it always is.
 *
 * <p>What is behind a device's password comes along where that saves a round trip; H2 has none to save.
 */
public final class JdbiForesight implements Foresight, TokenQuestion {

    private final JdbiStore store;
    private final Dialect dialect;
    private final TokenWith<OrganisationId> inOrganisation;
    private final TokenWith<List<SecretHash>> withDevice;
    private final GatheredQuestion<SecretHash, ApiToken> alone;

    public JdbiForesight(
            JdbiStore store,
            Dialect dialect,
            TokenWith<OrganisationId> inOrganisation,
            TokenWith<List<SecretHash>> withDevice) {
        this.store = store;
        this.dialect = dialect;
        this.inOrganisation = inOrganisation;
        this.withDevice = withDevice;
        this.alone = new GatheredQuestion<>(store, TokenRow::byHash);
    }

    /**
     * How tokens are found along with something else.
     *
     * @param <S> what else is asked about
     */
    public interface TokenWith<S> {

        /**
         * Finds the tokens, and notes what it has found besides.
         *
         * @return hashes of no token are left out
         */
        Map<SecretHash, ApiToken> about(Collection<SecretHash> hashes, S subject, Foreseen foreseen);
    }

    @Override
    public <R> R of(OrganisationId organisation, Supplier<R> work) {
        return store.foreseeing(new Subject.Organisation(organisation), work);
    }

    @Override
    public <R> R ofDevice(List<SecretHash> password, Supplier<R> work) {
        return switch (dialect) {
            case H2 -> work.get();
            case POSTGRESQL -> store.foreseeing(new Subject.Device(password), work);
        };
    }

    @Override
    public Map<SecretHash, ApiToken> about(Collection<SecretHash> hashes) {
        return store.foreseen().map(foreseen -> about(hashes, foreseen)).orElseGet(() -> alone.about(hashes));
    }

    private Map<SecretHash, ApiToken> about(Collection<SecretHash> hashes, Foreseen foreseen) {
        return switch (foreseen.subject()) {
            case Subject.Organisation(var organisation) -> inOrganisation.about(hashes, organisation, foreseen);
            case Subject.Device(var password) -> withDevice.about(hashes, password, foreseen);
        };
    }
}
