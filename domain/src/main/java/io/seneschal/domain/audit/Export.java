package io.seneschal.domain.audit;

import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * That the trail is being taken away, which is told by the trail before the first line of it is handed out (AUD-2).
 *
 * @param organisation whose; {@code null} for the trail of all
 */
public record Export(@Nullable OrganisationId organisation) {

    public static Change<Export> of(OrganisationId organisation) {
        return Change.to(new Export(organisation), new AuditEvent.Exported(organisation));
    }

    public static Change<Export> ofAll() {
        return Change.to(new Export(null), new AuditEvent.Exported(null));
    }
}
