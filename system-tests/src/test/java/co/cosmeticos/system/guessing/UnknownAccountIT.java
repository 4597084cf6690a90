package co.cosmeticos.system.guessing;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.system.Answer;
import co.cosmeticos.system.RunningShop;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Who asks for an account that is there, and for one that is not, cannot tell them apart: not by words, not by time, also not
 * by many answers together.
 */
@Tag("alone")
class UnknownAccountIT {

    private static final Logger LOG = Logger.getLogger(UnknownAccountIT.class.getName());
    private static final int EACH = Integer.getInteger("unknown.each", 500);
    // Few answers of a shop that has just started, on a machine that others use: by words for certain, by time roughly.
    private static final Bounds ROUGH = new Bounds(60, 50, 75);
    // Fewer than would make an account wait.
    private static final int PER_ACCOUNT = 4;
    private static final int PER_CLIENT = 40;
    private static final List<String> OWN =
            List.of("connection", "content-length", "date", "io.openliberty.trace", "ratelimit", "x-correlation-id");
    private static final Set<String> TAKE_PASSWORDS = Set.of("/login", "/register");
    private static final String PASSWORD = "senha-Muito-Forte-5772!";

    /**
     * How often each is asked, and by how little they may differ.
     *
     * @param each known addresses, and as many unknown ones
     * @param millis between the medians at most
     * @param right guesses at most of a hundred pairs of a known and an unknown address; fifty is what a coin says
     */
    private record Bounds(int each, double millis, double right) {}

    private final RunningShop shop = RunningShop.lasting();
    private final AtomicInteger asked = new AtomicInteger();

    private static String unknown() {
        return "ninguem-%s@example.com".formatted(UUID.randomUUID());
    }

    private String known() {
        var email = "alguem-%s@example.com".formatted(UUID.randomUUID());
        shop.register(email, PASSWORD);
        return email;
    }

    // What an operation takes and no more, or both would be told the same: that the body is refused.
    private static JsonObject body(String path, String email) {
        var body = Json.createObjectBuilder().add("email", email);
        if (TAKE_PASSWORDS.contains(path)) {
            body.add("password", "senha-errada-31415!");
        }
        if (path.equals("/register")) {
            body.add("name", "Maria Teste");
        }
        return body.build();
    }

    private Answer post(String path, String email) {
        // Of more places than the limit of one would end.
        var address = "192.0.2." + (1 + asked.getAndIncrement() / PER_CLIENT % 250);
        return shop.api().with("X-Forwarded-For", address).post("/api/v1/auth" + path, body(path, email));
    }

    // In no order, so that both come as often after a known one as after an unknown one: what follows an answer, as the
    // mail of a new account, makes the next one slower.
    private void cannotBeTold(
            Bounds bounds, String path, int status, List<String> known, Function<Answer, String> shown) {
        var knownMillis = new ArrayList<Double>();
        var unknownMillis = new ArrayList<Double>();
        var answers = new ArrayList<String>();
        for (var turn : shuffled(2 * bounds.each())) {
            var isKnown = turn % 2 == 0;
            var email = isKnown ? known.get(turn / 2 % known.size()) : unknown();
            answers.add(timed(path, status, email, isKnown ? knownMillis : unknownMillis, shown));
        }
        var difference = Math.abs(median(knownMillis) - median(unknownMillis));
        var right = guessedRight(knownMillis, unknownMillis);
        LOG.info("%s: median %.2f ms known, %.2f ms unknown; of a hundred guesses by time %.1f are right"
                .formatted(path, median(knownMillis), median(unknownMillis), right));
        assertThat(answers).as(path).containsOnly(answers.get(0));
        assertThat(difference).as(path).isLessThanOrEqualTo(bounds.millis());
        assertThat(right).as(path).isLessThanOrEqualTo(bounds.right());
    }

    private static List<Integer> shuffled(int count) {
        var turns = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(turns);
        return turns;
    }

    private String timed(String path, int status, String email, List<Double> millis, Function<Answer, String> shown) {
        var begin = System.nanoTime();
        var answer = post(path, email);
        millis.add((System.nanoTime() - begin) / 1e6);
        answer.is(status);
        return headers(answer) + shown.apply(answer).replace(email, "the address");
    }

    // Each answer has a time, a trace and a place in the rate limit of its own, and the length of the address in its
    // own.
    private static String headers(Answer answer) {
        var headers = new TreeMap<>(answer.response().headers().map());
        OWN.forEach(headers::remove);
        return headers.toString();
    }

    /** How often, in percent, the slower of two answers is of the kind that is slower on the whole (Mann and Whitney's U). */
    private static double guessedRight(List<Double> some, List<Double> others) {
        var slower = 0.0;
        for (var one : some) {
            for (var other : others) {
                slower += one > other ? 1 : one.equals(other) ? 0.5 : 0;
            }
        }
        var percent = 100 * slower / (some.size() * (double) others.size());
        return Math.max(percent, 100 - percent);
    }

    private static double median(List<Double> millis) {
        Collections.sort(millis);
        return millis.get(millis.size() / 2);
    }

    private void lookTheSame(Bounds bounds) {
        var accounts = new ArrayList<String>();
        for (var i = 0; i < bounds.each() / PER_ACCOUNT + 1; i++) {
            accounts.add(known());
        }
        cannotBeTold(
                bounds,
                "/login",
                401,
                accounts,
                answer -> answer.status() + answer.text("type") + answer.text("detail"));
        cannotBeTold(bounds, "/register", 202, accounts, answer -> answer.status() + answer.body());
        cannotBeTold(bounds, "/password/forgotten", 202, accounts, answer -> answer.status() + answer.body());
        cannotBeTold(bounds, "/email/resend", 202, accounts, answer -> answer.status() + answer.body());
    }

    @Test
    void a_known_and_an_unknown_address_look_the_same_at_login_registration_and_reset() {
        lookTheSame(ROUGH);
    }

    @Test
    @Tag("long")
    void many_answers_together_do_not_tell_them_apart_either() {
        lookTheSame(new Bounds(EACH, 5, 60));
    }
}
