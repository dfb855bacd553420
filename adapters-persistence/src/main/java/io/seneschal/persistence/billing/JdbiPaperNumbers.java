package io.seneschal.persistence.billing;

import static java.util.stream.Collectors.toMap;

import io.seneschal.application.billing.PaperNumbers;
import io.seneschal.domain.billing.PaperSeries;
import io.seneschal.domain.shared.Coded;
import io.seneschal.domain.shared.OrganisationId;
import io.seneschal.persistence.shared.Batch;
import io.seneschal.persistence.shared.JdbiStore;
import io.seneschal.persistence.shared.Keys;
import io.seneschal.persistence.shared.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

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
        batch(series).change(store, """
                insert into paper_counters (organisation_id, series, number_year, last_number)
                select organisation_id, series, number_year, 0
                from <batch>
                where not exists (select 1 from paper_counters c
                                  where c.organisation_id = batch.organisation_id and c.series = batch.series
                                        and c.number_year = batch.number_year)
                order by organisation_id, series, number_year
                """);
        var last = locked(series);
        batch(series)
                .numbers("last_number", one -> lastOf(one, last) + counts.getOrDefault(one, 0))
                .change(store, """
                        merge into paper_counters using <batch>
                        on paper_counters.organisation_id = batch.organisation_id and paper_counters.series = batch.series
                           and paper_counters.number_year = batch.number_year
                        when matched then update set last_number = batch.last_number
                        """);
        return series.stream().collect(toMap(one -> one, one -> lastOf(one, last) + 1));
    }

    private static int lastOf(Series one, Map<Series, Integer> last) {
        return last.getOrDefault(one, 0);
    }

    private static Batch<Series> batch(List<Series> series) {
        return Batch.of(series)
                .ids("organisation_id", one -> one.organisation().value())
                .texts("series", one -> one.papers().code())
                .numbers("number_year", Series::year);
    }

    private Map<Series, Integer> locked(List<Series> series) {
        return store.ask(handle -> handle
                .createQuery("""
                        select organisation_id, series, number_year, last_number
                        from paper_counters
                        where organisation_id = any(:organisations) and series = any(:series)
                              and number_year between :first and :last
                        order by organisation_id, series, number_year
                        for update
                        """)
                .bind(
                        "organisations",
                        Keys.ids(series, one -> one.organisation().value()))
                .bind("series", Keys.texts(series, one -> one.papers().code()))
                .bind("first", series.stream().mapToInt(Series::year).min().orElseThrow())
                .bind("last", series.stream().mapToInt(Series::year).max().orElseThrow())
                .map((columns, context) -> {
                    var row = new Row(columns, context);
                    var key = new Series(
                            new OrganisationId(row.id("organisation_id")),
                            Coded.of(PaperSeries.class, row.text("series")),
                            Math.toIntExact(row.number("number_year")));
                    return Map.entry(key, Math.toIntExact(row.number("last_number")));
                })
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
