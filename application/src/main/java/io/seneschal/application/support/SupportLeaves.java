package io.seneschal.application.support;

import io.seneschal.application.support.SupportUses.OpenedAccess;
import io.seneschal.application.support.VisibleContents.Visible;
import io.seneschal.domain.product.ContentType;
import io.seneschal.domain.support.SharedMail;
import io.seneschal.domain.support.SharedMailId;
import io.seneschal.domain.support.SupportGrant;
import io.seneschal.domain.support.SupportQuestion;
import io.seneschal.domain.support.SupportUse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the leave on which an agent's question rests: the giver's newest grant, or the single mail which the question names and
 * the giver has shared with the ticket (SUP-11).
 */
public final class SupportLeaves {

    private final SupportGrants grants;
    private final SharedMails mails;
    private final VisibleContents contents;

    @Inject
    public SupportLeaves(SupportGrants grants, SharedMails mails, VisibleContents contents) {
        this.grants = grants;
        this.mails = mails;
        this.contents = contents;
    }

    /** @param ofOneMail whether it shows that mail and nothing else */
    record Leave(SupportGrant grant, boolean ofOneMail) {

        private static Leave of(SharedMail mail) {
            return new Leave(mail.asGrant(), true);
        }

        private static Leave of(SupportGrant grant) {
            return new Leave(grant, false);
        }

        /** What an agent is told that they see: of a single mail, none of the mailbox around it. */
        Visible shown(Visible visible) {
            return ofOneMail ? Visible.NOTHING : visible;
        }
    }

    /** The one there is now, which nobody changes until the running transaction ends. */
    Optional<Leave> hold(SupportQuestion question) {
        var mail = sharedMail(question);
        if (mail.isPresent()) {
            mails.hold(mail.get());
            return mail.map(Leave::of);
        }
        var newest = grants.newest(question.giver(), question.contentType());
        newest.ifPresent(grants::hold);
        return newest.map(Leave::of);
    }

    /** The one by which an access was opened; none if its giver has closed their account. */
    Optional<Leave> behind(OpenedAccess access) {
        return access.grant()
                .map(Leave::of)
                .or(() -> sharedMail(access.use().question()).map(Leave::of));
    }

    /** The same, which nobody changes until the running transaction ends. */
    Optional<Leave> holdBehind(SupportUse use) {
        var grant = Optional.ofNullable(use.grant()).flatMap(grants::find);
        if (grant.isPresent()) {
            grants.hold(grant.get());
            return grant.map(Leave::of);
        }
        var mail = sharedMail(use.question());
        mail.ifPresent(mails::hold);
        return mail.map(Leave::of);
    }

    /** What the giver reaches now of what is asked about. */
    Visible visible(SupportQuestion question, Leave leave, Instant now) {
        var asked = question.resource() == null || leave.ofOneMail()
                ? leave.grant().scope().resources()
                : Set.of(question.resource());
        return asked.isEmpty()
                ? contents.someOf(question.organisation(), question.giver(), question.contentType(), now)
                : new Visible(
                        contents.of(
                                question.giver(), List.of(question.organisation()), question.contentType(), asked, now),
                        true);
    }

    private Optional<SharedMail> sharedMail(SupportQuestion question) {
        return Optional.ofNullable(question.resource())
                .filter(resource -> question.contentType() == ContentType.MAIL)
                .flatMap(resource -> mails.find(question.ticket(), new SharedMailId(resource)));
    }
}
