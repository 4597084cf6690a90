package co.cosmeticos.system.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import co.cosmeticos.system.Answer;
import co.cosmeticos.system.Api;
import co.cosmeticos.system.Promises;
import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.forgery.KeyServer;
import co.cosmeticos.system.forgery.Mint;
import co.cosmeticos.system.forgery.WrongContents;
import co.cosmeticos.system.forgery.WrongSignatures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No service takes a token that is forged, meant for others, over, or shown in another way than it should be. */
class HostileTokensIT {

    private static final Logger LOG = Logger.getLogger(HostileTokensIT.class.getName());
    private static final RunningShop SHOP = RunningShop.get();
    private static final List<String> OPERATIONS = Cast.OF_EACH_SERVICE;

    private static final Map<String, String> HOSTILE = new LinkedHashMap<>();
    private static String good;
    private static String forged;
    private static KeyServer keyServer;

    @BeforeAll
    static void forge() {
        var mint = new Mint(SHOP.process());
        var flawless = mint.flawless(Person.registered(SHOP).id());
        var wrongSignatures = new WrongSignatures(mint, flawless);
        keyServer = new KeyServer(wrongSignatures.keySet());
        HOSTILE.putAll(wrongSignatures.all(keyServer.address()));
        var wrongContents = new WrongContents(mint, flawless);
        HOSTILE.putAll(wrongContents.all());
        HOSTILE.putAll(wrongContents.misspelled());
        good = flawless.signed(mint.signature());
        forged = HOSTILE.get("another key");
    }

    @AfterAll
    static void close() {
        LOG.info(() -> "%d hostile tokens at %d operations".formatted(HOSTILE.size(), OPERATIONS.size()));
        keyServer.close();
    }

    @Test
    void the_token_that_the_hostile_ones_are_like_is_good() {
        OPERATIONS.forEach(operation -> SHOP.api().as(good).get(operation).is(200));
    }

    @TestFactory
    Stream<DynamicTest> each_hostile_token_is_refused() {
        return HOSTILE.entrySet().stream()
                .map(token -> DynamicTest.dynamicTest(
                        token.getKey(), () -> isRefused(SHOP.api().as(token.getValue()), "")));
    }

    private static List<Integer> statuses(String token) {
        return OPERATIONS.stream()
                .map(operation -> SHOP.api().as(token).get(operation).status())
                .toList();
    }

    @Test
    void the_readme_tells_how_many_there_are() {
        Promises.say(HostileTokensIT.class, "%d forged, spent or misspelled tokens".formatted(HOSTILE.size()));
    }

    @Test
    void nobody_was_asked_for_the_keys_of_an_attacker() {
        HOSTILE.values().forEach(HostileTokensIT::statuses);
        assertThat(keyServer.asked()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> a_token_elsewhere_than_in_its_header_is_not_looked_at() {
        return Stream.of("access_token", "token", "bearer", "Authorization")
                .flatMap(name -> Stream.of(
                        DynamicTest.dynamicTest("query " + name, () -> isNoAccess("?" + name + "=" + good)),
                        DynamicTest.dynamicTest(
                                "cookie " + name, () -> isRefused(SHOP.api().with("Cookie", name + "=" + good), ""))));
    }

    // As nobody, or for a parameter that no operation knows, whichever is looked at first.
    private static void isNoAccess(String query) {
        assertThat(OPERATIONS)
                .extracting(operation -> SHOP.api().get(operation + query).status())
                .isSubsetOf(400, 401);
    }

    @TestFactory
    Stream<DynamicTest> a_good_token_under_another_scheme_is_not_looked_at() {
        return Stream.of("Basic " + good, "Token " + good, "Bearer:" + good, "Bearer" + good, "Bearer", good)
                .map(value -> DynamicTest.dynamicTest(
                        value.substring(0, 6), () -> isRefused(SHOP.api().with("Authorization", value), "")));
    }

    @Test
    void the_scheme_may_be_written_in_any_case() {
        for (var scheme : List.of("bearer ", "BEARER ", "bEaReR ")) {
            OPERATIONS.forEach(operation -> SHOP.api()
                    .with("Authorization", scheme + good)
                    .get(operation)
                    .is(200));
            isRefused(SHOP.api().with("Authorization", scheme + forged), "");
        }
    }

    @Test
    void two_tokens_are_refused_whichever_comes_first() {
        for (var caller : List.of(
                SHOP.api().as(good).as(forged),
                SHOP.api().as(forged).as(good),
                SHOP.api().as(forged).as(forged),
                SHOP.api().as(good).as(good),
                SHOP.api().with("Authorization", "Basic eDp5").as(good))) {
            OPERATIONS.forEach(operation -> assertThat(
                            caller.get(operation).isProblem(400, "bad-request").text("header"))
                    .isEqualTo("Authorization"));
        }
    }

    private static void isRefused(Api caller, String query) {
        assertSoftly(softly ->
                OPERATIONS.forEach(operation -> checkRefusal(softly, operation, caller.get(operation + query))));
    }

    private static void checkRefusal(SoftAssertions softly, String operation, Answer answer) {
        softly.assertThat(answer.status())
                .as("%s: %s", operation, answer.body())
                .isEqualTo(401);
        softly.assertThat(answer.header("Content-Type")).as(operation).startsWith("application/problem+json");
        softly.assertThat(answer.header("WWW-Authenticate")).as(operation).startsWith("Bearer");
        softly.assertThat(answer.body())
                .as(operation)
                .containsAnyOf("/problems/invalid-token", "/problems/unauthorized");
    }
}
