package io.seneschal.persistence.billing;

import static java.util.stream.Collectors.toMap;

import io.seneschal.application.billing.BillingAccounts;
import io.seneschal.domain.billing.BillingAccount;
import io.seneschal.domain.shared.Change;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Keys;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;

/** How organisations are billed, in its table, if anybody has touched it. */
public final class JdbiBillingAccounts implements BillingAccounts {

    private final JdbiStore store;

    public JdbiBillingAccounts(JdbiStore store) {
        this.store = store;
    }

    @Override
    public BillingAccount get(OrganisationId organisation) {
        return Objects.requireNonNull(all(List.of(organisation)).get(organisation));
    }

    @Override
    public Map<OrganisationId, BillingAccount> all(Collection<OrganisationId> organisations) {
        var touched = store.ask(handle -> handle.createQuery("""
                        select organisation_id, currency, settled, reminder_lead_days, respects_switch_off, version
                        from billing_accounts
                        where organisation_id = any(:organisations)
                        """)
                .bind("organisations", Keys.ids(organisations, OrganisationId::value))
                .map(BillingAccountRow::account)
                .collect(toMap(BillingAccount::organisation, Function.identity())));
        return organisations.stream()
                .distinct()
                .collect(toMap(
                        Function.identity(),
                        organisation -> touched.getOrDefault(organisation, BillingAccount.untouched(organisation))));
    }

    @Override
    public void save(Change<BillingAccount> changed) {
        if (changed.isNone()) {
            return;
        }
        var account = changed.after();
        if (account.version() == 0) {
            store.change(handle -> bind(handle.createUpdate("""
                            insert into billing_accounts (organisation_id, currency, settled, reminder_lead_days,
                                                          respects_switch_off, version)
                            values (:organisation, :currency, :settled, :lead, :respects, 1)
                            """), account).execute());
        } else {
            store.changeOne(
                    account.organisation(),
                    handle -> bind(handle.createUpdate("""
                            update billing_accounts
                            set currency = :currency, settled = :settled, reminder_lead_days = :lead,
                                respects_switch_off = :respects, version = version + 1
                            where organisation_id = :organisation and version = :version
                            """), account)
                            .bind("version", account.version())
                            .execute());
        }
        store.append(changed);
    }

    private static <S extends SqlStatement<S>> S bind(S statement, BillingAccount account) {
        return statement
                .bind("organisation", account.organisation().value())
                .bind("currency", account.currency().code())
                .bind("settled", account.settled())
                .bind("lead", account.reminderLeadDays())
                .bind("respects", account.respectsSwitchOff());
    }
}
