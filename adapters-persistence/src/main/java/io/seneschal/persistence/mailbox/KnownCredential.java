package io.seneschal.persistence.mailbox;

import io.seneschal.domain.access.Access;
import io.seneschal.domain.mailbox.Credential;
import io.seneschal.domain.security.SecretHash;
import io.seneschal.persistence.access.AccessRow;
import io.seneschal.persistence.organisation.MembershipRow;
import io.seneschal.persistence.product.ProductRow;
import io.seneschal.persistence.shared.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What one row of a {@link CredentialQuestion} knows of a device; another one may know of more accesses. */
record KnownCredential(Credential withoutAccesses, List<Access> held) {

    static KnownCredential in(Row row, CredentialQuestion question) throws SQLException {
        var device = row.behind(CredentialQuestion.DEVICE);
        var owner = row.behind(CredentialQuestion.OWNER);
        return new KnownCredential(
                new Credential(
                        DeviceRow.of(device),
                        MailboxRow.of(row.behind(CredentialQuestion.MAILBOX)),
                        ProductRow.of(row.behind(CredentialQuestion.PRODUCT)),
                        owner.idOrNull("user_id") == null ? null : MembershipRow.membership(owner),
                        List.of(),
                        DeviceRow.lastUse(device)),
                held(row, question));
    }

    static Map<SecretHash, Credential> byPassword(Collection<KnownCredential> known) {
        return known.stream()
                .collect(Collectors.groupingBy(
                        one -> one.withoutAccesses().device().password(),
                        Collectors.collectingAndThen(Collectors.toList(), KnownCredential::together)));
    }

    private static Credential together(List<KnownCredential> known) {
        var one = known.getFirst().withoutAccesses();
        return new Credential(
                one.device(),
                one.mailbox(),
                one.product(),
                one.owner(),
                known.stream()
                        .map(KnownCredential::held)
                        .flatMap(List::stream)
                        .distinct()
                        .toList(),
                one.lastUse());
    }

    private static List<Access> held(Row row, CredentialQuestion question) throws SQLException {
        var held = new ArrayList<Access>();
        for (var prefix : question.accesses()) {
            var access = row.behind(prefix);
            if (access.idOrNull("id") != null) {
                held.add(AccessRow.of(access));
            }
        }
        return held;
    }
}
