package co.cosmeticos.system.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.cosmeticos.system.Answer;
import co.cosmeticos.system.Api;
import co.cosmeticos.system.OpenApiDocuments;
import co.cosmeticos.system.Operation;
import co.cosmeticos.system.RunningShop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * What a person sends is not written where nobody would look for it: a log line, a measurement, a problem document, a
 * message, a job. {@code -Dplanted.rounds} sends more.
 */
class NothingPersonalIT {

    private static final int ROUNDS = Integer.getInteger("planted.rounds", 1);
    // Would end the session that the others need.
    private static final String SIGN_OUT = "DELETE /api/v1/auth/me/sessions";
    private static final List<String> SPOKEN_OF = List.of(
            "launcher",
            ".log",
            "outbox_events",
            "inbox_messages",
            "event_buffer",
            "scheduled_tasks",
            "eventlog",
            "audit_entries");

    private final RunningShop shop = RunningShop.get();

    private Api customer() {
        var email = "calada-%s@example.com".formatted(UUID.randomUUID());
        shop.register(email, "senha-Muito-Forte-3141!");
        return shop.signIn(email, "senha-Muito-Forte-3141!");
    }

    @Test
    void nothing_that_a_person_sends_stands_in_a_log_a_metric_a_problem_or_a_message() {
        var operations = OpenApiDocuments.operations();
        var callers = List.of(shop.api(), customer());
        var planted = new ArrayList<Planted>();
        var softly = new SoftAssertions();
        var sent = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var texts = new Planted();
            planted.add(texts);
            for (var operation : operations) {
                if (!SIGN_OUT.equals(operation.toString())) {
                    for (var caller : callers) {
                        var answers = texts.sendTo(caller, operation);
                        answers.forEach(answer -> softly.check(() -> check(operation, answer, texts)));
                        sent += answers.size();
                    }
                }
            }
        }
        softly.assertAll();
        shop.api().get("/health/ready").is(200);
        // What was accepted is told of in messages, which take their way.
        await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
        var dump = Dump.of(shop);
        var metrics = shop.api().get("/metrics").body();
        for (var texts : planted) {
            assertThat(texts.isIn(metrics)).as("metrics").isFalse();
            for (var text : texts.texts()) {
                assertThat(dump.placesOf(text))
                        .as("'%s' after %d requests", text, sent)
                        .noneMatch(place -> SPOKEN_OF.stream().anyMatch(place::contains));
            }
        }
        System.getLogger("planted").log(System.Logger.Level.INFO, "{0} requests, nothing of them told", sent);
    }

    private static void check(Operation operation, Answer answer, Planted texts) {
        assertThat(answer.status()).as(operation + ": " + answer.body()).isLessThan(500);
        if (answer.status() >= 400) {
            assertThat(texts.isIn(answer.body()))
                    .as("%s says again what it was told: %s", operation, answer.body())
                    .isFalse();
        }
        answer.response()
                .headers()
                .map()
                .forEach((name, values) -> assertThat(texts.isIn(values.toString()))
                        .as("%s: header %s: %s", operation, name, values)
                        .isFalse());
    }
}
