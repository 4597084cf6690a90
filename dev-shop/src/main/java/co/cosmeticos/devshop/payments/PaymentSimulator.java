package co.cosmeticos.devshop.payments;

import co.cosmeticos.devshop.http.Faults;
import co.cosmeticos.devshop.http.HttpService;
import co.cosmeticos.devshop.http.MediaFiles;
import co.cosmeticos.devshop.http.ParentWatch;
import co.cosmeticos.devshop.http.Response;
import co.cosmeticos.devshop.webhooks.WebhookSender;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Payment provider for development, as a separate service. */
public final class PaymentSimulator implements AutoCloseable {

    /**
     * Settings of the simulator.
     *
     * @param port 0 for a free one
     * @param publicUrl URL for the browser of a payer
     * @param webhookSecret {@code whsec_} and base64
     */
    public record Settings(
            String host, int port, String publicUrl, Path folder, String apiKey, URI webhookUrl, String webhookSecret) {

        /** Reads {@code PAYMENTS_HOST, _PORT, _PUBLIC_URL, _FOLDER, _API_KEY, _WEBHOOK_URL, _WEBHOOK_SECRET}. */
        static Settings of(Map<String, String> environment) {
            var port = environment.getOrDefault("PAYMENTS_PORT", "8090");
            return new Settings(
                    environment.getOrDefault("PAYMENTS_HOST", "127.0.0.1"),
                    Integer.parseInt(port),
                    environment.getOrDefault("PAYMENTS_PUBLIC_URL", "http://localhost:" + port),
                    Path.of(environment.getOrDefault("PAYMENTS_FOLDER", "data/payments")),
                    required(environment, "PAYMENTS_API_KEY"),
                    URI.create(required(environment, "PAYMENTS_WEBHOOK_URL")),
                    required(environment, "PAYMENTS_WEBHOOK_SECRET"));
        }

        private static String required(Map<String, String> environment, String name) {
            return Objects.requireNonNull(environment.get(name), () -> "The variable " + name + " is not set.");
        }
    }

    private final HttpService http;
    private final Payments payments;
    private final WebhookSender sender;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    private PaymentSimulator(HttpService http, Payments payments, WebhookSender sender) {
        this.http = http;
        this.payments = payments;
        this.sender = sender;
    }

    /** Starts it with the journal of an earlier run, whose undelivered webhooks it sends. */
    public static PaymentSimulator start(Settings settings, Clock clock) {
        var http = new HttpService(settings.host(), settings.port());
        var sender = new WebhookSender(settings.webhookUrl(), settings.webhookSecret(), clock);
        var payments = new Payments(settings.folder(), clock, settings.publicUrl(), sender::send);
        sender.start(payments.undelivered(), payments::delivered);
        new PaymentRoutes(payments, new Faults(), settings.apiKey()).on(http);
        new PayerPage(payments).on(http);
        new PaymentsPage(payments).on(http);
        MediaFiles.on(http);
        http.route("GET", "/health", call -> Response.json(200, Map.of("status", "UP")));
        var simulator = new PaymentSimulator(http, payments, sender);
        var unused = simulator.timer.scheduleWithFixedDelay(payments::expireOverdue, 1, 1, TimeUnit.SECONDS);
        http.start();
        return simulator;
    }

    /** Its port. */
    public int port() {
        return http.port();
    }

    @Override
    public void close() {
        http.close();
        timer.shutdownNow();
        sender.close();
        payments.close();
    }

    /** Runs it as a process, configured by environment variables. */
    public static void main(String[] args) {
        var simulator = start(Settings.of(System.getenv()), Clock.systemUTC());
        ParentWatch.closeAtExit(simulator);
    }
}
