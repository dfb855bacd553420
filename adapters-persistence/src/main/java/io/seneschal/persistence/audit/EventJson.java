package io.seneschal.persistence.audit;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The facts of events as they are kept: a JSON object. */
final class EventJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EventJson() {}

    static String write(Map<String, Object> facts) {
        return JSON.writeValueAsString(facts);
    }

    static Map<String, Object> read(String facts) {
        return JSON.readValue(facts, new TypeReference<>() {});
    }
}
