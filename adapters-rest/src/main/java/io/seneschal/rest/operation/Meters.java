package io.seneschal.rest.operation;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.seneschal.application.billing.PaymentViews;
import io.seneschal.application.renewal.RunSummary;
import io.seneschal.application.shared.StoreUnavailable;
import io.seneschal.application.shared.Tally;
import io.seneschal.domain.billing.Payment;
import io.seneschal.domain.shared.Coded;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Counts and times what is asked, by route, method and status; and watches the virtual machine. */
public final class Meters implements AutoCloseable {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PATCH", "PUT", "DELETE", "OPTIONS");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    public Meters() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /**
     * Counts the payments of which nobody knows how they ended, whenever somebody looks. While the store can't be reached,
     * that is no number.
     */
    public void watchUnresolvedPayments(PaymentViews payments) {
        Gauge.builder("payments.unresolved", payments, Meters::unresolved)
                .description("Payments of whose outcome the payment provider has to be asked")
                .register(registry);
    }

    /** Shows how payments and renewals ended in this process: each outcome that there is, from the beginning. */
    public void watch(Tally tally) {
        for (var outcome : List.of(Payment.State.SUCCEEDED, Payment.State.FAILED)) {
            watch(tally, "payments.settled", "Payments that have succeeded or failed", outcome);
        }
        for (var outcome : RunSummary.Outcome.values()) {
            watch(tally, "renewals", "Products that were looked at, and what became of them", outcome);
        }
    }

    private void watch(Tally tally, String name, String description, Coded outcome) {
        FunctionCounter.builder(name, tally, counts -> counts.counted(outcome))
                .description(description)
                .tag("outcome", outcome.code())
                .register(registry);
    }

    private static double unresolved(PaymentViews payments) {
        try {
            return payments.countUnresolved();
        } catch (StoreUnavailable notNow) {
            return Double.NaN;
        }
    }

    /** @param route the template, never the path: paths are endless, and some hold secrets */
    public void record(String method, String route, int status, Duration time) {
        Timer.builder("http.server.requests")
                .tag("method", METHODS.contains(method) ? method : "other")
                .tag("route", route)
                .tag("status", Integer.toString(status))
                .register(registry)
                .record(time);
    }

    String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
