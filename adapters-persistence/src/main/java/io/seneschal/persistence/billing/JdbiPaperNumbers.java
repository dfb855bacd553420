package io.seneschal.persistence.billing;

import static java.util.stream.Collectors.toMap;

import io.seneschal.application.billing.PaperNumbers;
import io.seneschal.domain.billing.PaperSeries;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Keys;
import io.seneschal.persistence.shared.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Counters in their table. Their rows stay locked until the transaction ends, which is what leaves no gaps; they are locked in
 * one order, so that two transactions never wait for each other.
 */
public final class JdbiPaperNumbers implements PaperNumbers {

    private static final Comparator<Series> ORDER = Comparator.comparing(
                    (Series series) -> series.organisation().value().toString())
            .thenComparing(Series::papers)
            .thenComparingInt(Series::year);

    private final JdbiStore store;

    public JdbiPaperNumbers(JdbiStore store) {
        this.store = store;
    }

    @Override
    public Map<Series, Integer> take(Map<Series, Integer> counts) {
        var series = counts.keySet().stream().sorted(ORDER).toList();
        store.change(handle -> {
            Batches.execute(handle, """
                    insert into paper_counters (organisation_id, series, number_year, last_number)
                    select cast(:organisation as uuid), cast(:series as varchar(20)), cast(:year as smallint), 0
                    where not exists (select 1 from paper_counters
                                      where organisation_id = :organisation and series = :series and number_year = :year)
                    """, series, JdbiPaperNumbers::bind);
            Batches.execute(
                    handle, """
                    update paper_counters set last_number = last_number + :count
                    where organisation_id = :organisation and series = :series and number_year = :year
                    """, series, (batch, one) -> bind(batch, one).bind("count", counts.get(one)));
        });
        var last = last(series);
        return series.stream()
                .collect(toMap(one -> one, one -> last.getOrDefault(one, 0) - counts.getOrDefault(one, 0) + 1));
    }

    private Map<Series, Integer> last(List<Series> series) {
        return store.ask(handle -> handle
                .createQuery("""
                        select organisation_id, series, number_year, last_number from paper_counters
                        where organisation_id = any(:organisations)
                        """)
                .bind(
                        "organisations",
                        Keys.ids(series, one -> one.organisation().value()))
                .map((columns, context) -> {
                    var row = new Row(columns);
                    var key = new Series(
                            new OrganisationId(row.id("organisation_id")),
                            Coded.of(PaperSeries.class, row.text("series")),
                            Math.toIntExact(row.number("number_year")));
                    return Map.entry(key, Math.toIntExact(row.number("last_number")));
                })
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Series series) {
        return statement
                .bind("organisation", series.organisation().value())
                .bind("series", series.papers().code())
                .bind("year", series.year());
    }
}
