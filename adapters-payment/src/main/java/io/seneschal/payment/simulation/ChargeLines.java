package io.seneschal.payment.simulation;

import io.seneschal.payment.simulation.SimulatedCharge.State;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Charges as JSON, a line each. */
final class ChargeLines {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ChargeLines() {}

    static String line(SimulatedCharge charge) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("at", charge.at().toString());
        fields.put("token", charge.token());
        fields.putAll(told(charge));
        return JSON.writeValueAsString(fields);
    }

    /** What the caller hears of it. */
    static Map<String, Object> told(SimulatedCharge charge) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("key", charge.key().toString());
        fields.put("state", charge.state().word);
        fields.put("amount", charge.amount());
        fields.put("currency", charge.currency());
        put(fields, "reference", charge.reference());
        put(fields, "reason", charge.reason());
        return fields;
    }

    /** @throws RuntimeException if it is none */
    static SimulatedCharge charge(String line) {
        var json = JSON.readTree(line);
        var state = json.get("state").stringValue();
        return new SimulatedCharge(
                UUID.fromString(json.get("key").stringValue()),
                json.get("token").stringValue().intern(),
                json.get("amount").stringValue(),
                json.get("currency").stringValue().intern(),
                Stream.of(State.values())
                        .filter(each -> each.word.equals(state))
                        .findFirst()
                        .orElseThrow(),
                text(json, "reference"),
                text(json, "reason"),
                Instant.parse(json.get("at").stringValue()));
    }

    private static void put(Map<String, Object> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static @Nullable String text(JsonNode json, String name) {
        var value = json.get(name);
        return value == null ? null : value.stringValue();
    }
}
