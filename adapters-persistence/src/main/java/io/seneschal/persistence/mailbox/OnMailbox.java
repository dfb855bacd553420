package io.seneschal.persistence.mailbox;

import io.seneschal.application.shared.PageRequest;
import io.seneschal.domain.mailbox.MailboxId;
import io.seneschal.domain.shared.UserId;
import io.seneschal.persistence.shared.Row;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** What hangs on a mailbox, of one user or of all, in pages. */
final class OnMailbox {

    private OnMailbox() {}

    /** What is one and the same is named in the order too: else H2 reads and sorts all that follow. */
    static String inPages(@Nullable UserId user) {
        return user == null
                ? " where mailbox_id = :mailbox and id > :after order by mailbox_id, id limit :rows "
                : " where mailbox_id = :mailbox and user_id = :user and id > :after "
                        + " order by mailbox_id, user_id, id limit :rows ";
    }

    static <S extends SqlStatement<S>> S bind(S query, MailboxId mailbox, @Nullable UserId user, PageRequest page) {
        if (user != null) {
            query.bind("user", user.value());
        }
        return query.bind("mailbox", mailbox.value())
                .bind("after", Row.start(page))
                .bind("rows", Row.rows(page));
    }
}
