package io.seneschal.application.support;

import io.seneschal.application.organisation.Dependants;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.domain.support.SharedMail;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Single mails which a member has shared with support from mailboxes of the organisation: they end with the membership (MEM-7). */
public final class MembersSharedMails implements Dependants {

    private final SharedMails mails;
    private final Clock clock;

    @Inject
    public MembersSharedMails(SharedMails mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "support_grants";
    }

    @Override
    public List<UUID> of(OrganisationId organisation, UserId user) {
        return open(organisation, user).stream().map(mail -> mail.id().value()).toList();
    }

    @Override
    public void end(OrganisationId organisation, UserId user) {
        open(organisation, user).forEach(mail -> mails.save(mail.revoke(clock.instant())));
    }

    private List<SharedMail> open(OrganisationId organisation, UserId user) {
        return mails.allUnrevoked(organisation, user).stream()
                .filter(mail -> mail.isOpenAt(clock.instant()))
                .toList();
    }
}
