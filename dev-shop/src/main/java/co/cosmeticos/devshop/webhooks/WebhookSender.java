package co.cosmeticos.devshop.webhooks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Posts each webhook until the shop answers 2xx: at once, then after 1, 2, 4 … seconds, at most a minute apart. */
public final class WebhookSender implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(WebhookSender.class.getName());
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int SLOWEST = 6;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1, work -> {
        var thread = new Thread(work, "webhooks");
        thread.setDaemon(true);
        return thread;
    });
    private final URI target;
    private final Signature signature;
    private final Clock clock;
    private volatile Consumer<Webhook> delivered = webhook -> {};

    public WebhookSender(URI target, String secret, Clock clock) {
        this.target = target;
        this.signature = new Signature(secret);
        this.clock = clock;
    }

    /** Starts to send, first the undelivered ones of an earlier run, and reports each delivery. */
    public void start(List<Webhook> undelivered, Consumer<Webhook> whenDelivered) {
        delivered = whenDelivered;
        undelivered.forEach(this::send);
    }

    /** Queues a webhook and returns at once. */
    public void send(Webhook webhook) {
        attempt(webhook, 0);
    }

    private void attempt(Webhook webhook, int attempt) {
        var unused = client.sendAsync(request(webhook), HttpResponse.BodyHandlers.discarding())
                .whenComplete((answer, failure) -> settle(webhook, attempt, answer, failure));
    }

    private void settle(
            Webhook webhook, int attempt, @Nullable HttpResponse<Void> answer, @Nullable Throwable failure) {
        if (answer != null && answer.statusCode() / 100 == 2) {
            delivered.accept(webhook);
            return;
        }
        LOG.fine(() -> webhook.id() + " was not taken: " + (answer == null ? failure : answer.statusCode()));
        if (!timer.isShutdown()) {
            var pause = Math.min(60, 1L << Math.min(attempt, SLOWEST));
            var unused = timer.schedule(() -> attempt(webhook, attempt + 1), pause, TimeUnit.SECONDS);
        }
    }

    private HttpRequest request(Webhook webhook) {
        var timestamp = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(target)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("webhook-id", webhook.id())
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", signature.sign(webhook.id(), timestamp, webhook.body()))
                .POST(HttpRequest.BodyPublishers.ofString(webhook.body()))
                .build();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
