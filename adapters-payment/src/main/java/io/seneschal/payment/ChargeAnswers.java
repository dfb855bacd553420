package io.seneschal.payment;

import io.seneschal.application.billing.Payments.Answer;
import io.seneschal.application.billing.Payments.Charge;
import io.seneschal.domain.billing.PaymentId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what a provider answers. It is believed only if every word of it is as {@code integrations/payments} says, and about
 * the charge that was asked about: money hangs on it, and "nobody knows" can be asked about again.
 */
final class ChargeAnswers {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Pattern REFERENCE = Pattern.compile("[!-~]{1,200}");
    private static final Pattern REASON = Pattern.compile("(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*");

    private ChargeAnswers() {}

    /**
     * @param charged what was asked for; {@code null} if it was only asked what became of it
     * @return {@code null} if it is no answer
     */
    static @Nullable Answer read(int status, byte[] body, PaymentId key, @Nullable Charge charged) {
        try {
            var answer = JSON.readTree(body);
            return isAbout(answer, key) ? read(status, answer, charged) : null;
        } catch (JacksonException noJson) {
            return null;
        }
    }

    private static @Nullable Answer read(int status, JsonNode answer, @Nullable Charge charged) {
        var state = text(answer, "state");
        if (status == 404 && charged == null && state.equals("never-received")) {
            return new Answer.NeverReceived();
        }
        if (status != 200 || (charged != null && !isOf(answer, charged))) {
            return null;
        }
        var reference = text(answer, "reference");
        var reason = text(answer, "reason");
        if (state.equals("succeeded") && REFERENCE.matcher(reference).matches()) {
            return new Answer.Succeeded(reference);
        }
        if (state.equals("declined") && REASON.matcher(reason).matches()) {
            return new Answer.Declined(reason);
        }
        return state.equals("processing") ? new Answer.Unknown() : null;
    }

    private static boolean isAbout(JsonNode answer, PaymentId key) {
        return text(answer, "key").equals(key.toString());
    }

    private static boolean isOf(JsonNode answer, Charge charged) {
        return text(answer, "amount").equals(charged.amount().amount())
                && text(answer, "currency").equals(charged.amount().currency().code());
    }

    private static String text(JsonNode answer, String field) {
        return answer.path(field).stringValue("");
    }
}
