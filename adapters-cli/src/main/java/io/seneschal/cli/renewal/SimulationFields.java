package io.seneschal.cli.renewal;

import io.seneschal.application.renewal.Simulation;
import io.seneschal.cli.shared.Fields;
import io.seneschal.cli.shared.Results;
import io.seneschal.cli.shared.View;
import io.seneschal.domain.shared.Money;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a simulation is shown: its days, and what it came to. */
final class SimulationFields {

    private static final View<Map<String, @Nullable Object>> DAY = new View<>(
            fields -> fields, "on", "reminded", "attempted", "charged", "declined", "blocked", "terminated", "amount");

    private SimulationFields() {}

    static void show(Simulation simulation, Results results) {
        var days = simulation.days().entrySet().stream()
                .map(entry -> fields(entry.getKey(), entry.getValue()))
                .toList();
        var total = fields(null, simulation.total());
        total.remove("on");
        switch (results.format()) {
            case TABLE -> {
                results.list(DAY, days);
                results.show(total);
            }
            case JSON -> results.show(Fields.of("days", List.copyOf(days), "total", total));
        }
    }

    private static Map<String, @Nullable Object> fields(@Nullable Object on, Simulation.Day day) {
        var fields = Fields.of("on", on);
        fields.putAll(RenewalFields.summary(day.done()));
        fields.remove("unanswered");
        fields.remove("held_up");
        fields.put(
                "amount",
                day.charged().values().stream().map(Money::toString).sorted().toList());
        return fields;
    }
}
