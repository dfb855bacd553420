package io.seneschal.payment;

import io.seneschal.application.billing.Payments;
import io.seneschal.domain.billing.PaymentId;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Charges at a payment provider over the API in {@code integrations/payments}.
 *
 * <p>Whatever is not a clear answer in time is none: the provider can't be reached, hangs, sends somewhere else or talks
 * nonsense. Then nobody knows whether money has moved, and it is asked again later under the same key.
 */
public final class HttpPayments implements Payments, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpPayments.class);

    /** Far more than an answer has. */
    private static final int LONGEST_ANSWER = 16 * 1024;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final PaymentProvider provider;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client;

    public HttpPayments(PaymentProvider provider) {
        this.provider = provider;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(provider.connecting())
                .executor(threads)
                .build();
    }

    @Override
    public Answer charge(Charge charge) {
        var wish = new LinkedHashMap<String, String>();
        wish.put("token", charge.providerToken());
        wish.put("amount", charge.amount().amount());
        wish.put("currency", charge.amount().currency().code());
        var request = request(charge.key())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(wish)))
                .build();
        return answer(request, charge.key(), charge);
    }

    @Override
    public Answer outcomeOf(PaymentId key) {
        return answer(request(key).GET().build(), key, null);
    }

    /** There is one. */
    @Override
    public void requireProvider() {}

    /** Gives up what is not answered yet. */
    @Override
    public void close() {
        client.shutdownNow();
        threads.shutdown();
    }

    private HttpRequest.Builder request(PaymentId key) {
        var request = HttpRequest.newBuilder(provider.charge(key)).header("Accept", "application/json");
        return provider.secret() == null ? request : request.header("Authorization", "Bearer " + provider.secret());
    }

    private Answer answer(HttpRequest request, PaymentId key, @Nullable Charge charged) {
        var coming = client.sendAsync(request, answered -> new BoundedBody(LONGEST_ANSWER));
        try {
            var response = coming.get(provider.answering().toMillis(), TimeUnit.MILLISECONDS);
            return understood(response, key, charged);
        } catch (TimeoutException tooLate) {
            return unknown(key, "does not answer in time");
        } catch (ExecutionException failed) {
            return unknown(key, "can't be asked: " + reason(failed));
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return unknown(key, "was not waited for");
        } finally {
            coming.cancel(true);
        }
    }

    private Answer understood(HttpResponse<byte[]> response, PaymentId key, @Nullable Charge charged) {
        var answer = ChargeAnswers.read(response.statusCode(), response.body(), key, charged);
        return answer == null ? unknown(key, "gives no answer, but status " + response.statusCode()) : answer;
    }

    /** What it sent stays out of the log: nobody knows what a stranger would write there. */
    private Answer unknown(PaymentId key, String what) {
        LOG.warn("The payment provider at {} {}. What became of the charge {} is asked later", provider, what, key);
        return new Answer.Unknown();
    }

    private static String reason(ExecutionException failed) {
        var cause = Objects.requireNonNullElse(failed.getCause(), failed);
        return cause instanceof IOException
                ? String.valueOf(cause)
                : cause.getClass().getName();
    }
}
