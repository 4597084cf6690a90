package co.cosmeticos.auth.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.erasure.BeginErasures;
import co.cosmeticos.auth.erasure.RequestErasure;
import co.cosmeticos.fixtures.TestApi;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.RefusalMapper;
import co.cosmeticos.platform.problem.ThrowableMapper;
import co.cosmeticos.platform.token.AccessFilter;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.RevokedSessions;
import co.cosmeticos.platform.token.TokenFilter;
import co.cosmeticos.platform.token.TokenVerifier;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which token says which part of an erasure is done. */
class ErasurePartsIT {

    private final Accounts accounts = new Accounts();
    private TestApi api;
    private UUID erasure;

    /** Takes a token for the name of its service and, behind a blank, its scope. */
    private static final class Named extends TokenVerifier {

        Named(Accounts accounts) {
            super("nobody", (selector, context) -> List.of(), accounts.clock);
        }

        @Override
        public Caller verify(String token) {
            var parts = token.split(" ", 2);
            var isPerson = "person".equals(parts[0]);
            return new Caller(
                    isPerson ? Optional.of(UUID.randomUUID()) : Optional.empty(),
                    Optional.empty(),
                    isPerson ? Optional.empty() : Optional.of(parts[0]),
                    Set.of(isPerson ? "admin" : "service"),
                    Set.of(parts[1]),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    @BeforeEach
    void begin() {
        api = TestApi.of(
                new InternalErasureResource(accounts.get(Erasures.class), accounts.get(RecordErasure.class)),
                new TokenFilter(new Named(accounts), new RevokedSessions()),
                new AccessFilter(),
                new RefusalMapper(new Problems()),
                new ThrowableMapper(new Problems()));
        var ana = accounts.customer("ana@example.com").id();
        erasure = accounts.get(RequestErasure.class).request(ana).erasure().id();
        accounts.clock.pass(Duration.ofMinutes(15));
        accounts.get(BeginErasures.class).begin();
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private MockHttpResponse put(String token, UUID id, String part) {
        return api.call("PUT", "/internal/erasures/" + id + "/parts/" + part)
                .header("Authorization", "Bearer " + token)
                .send();
    }

    private int noted() {
        return accounts.count("select count(*) from erasure_parts");
    }

    static Stream<List<PersonalDataService>> othersParts() {
        return Arrays.stream(PersonalDataService.values())
                .flatMap(token -> Arrays.stream(PersonalDataService.values())
                        .filter(part -> part != token)
                        .map(part -> List.of(token, part)));
    }

    @ParameterizedTest
    @MethodSource("othersParts")
    void no_service_says_that_another_keeps_nothing(List<PersonalDataService> pair)
            throws UnsupportedEncodingException {
        var answer = put(
                pair.get(0).label() + " privacy:process", erasure, pair.get(1).label());
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentAsString()).contains("/problems/part-of-other-service");
        assertThat(noted()).isZero();
    }

    @Test
    void each_says_it_of_itself_and_the_last_ends_the_erasure() {
        for (var service : PersonalDataService.values()) {
            for (var time = 0; time < 2; time++) {
                assertThat(put(service.label() + " privacy:process", erasure, service.label())
                                .getStatus())
                        .as(service.label())
                        .isEqualTo(204);
            }
        }
        assertThat(noted()).isEqualTo(PersonalDataService.values().length);
        assertThat(accounts.count("select count(*) from erasures where finished_at is not null"))
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payment-service privacy:process",
                "cart-order-service-2 privacy:process",
                "CART-ORDER-SERVICE privacy:process",
                "cart-order-service orders:read",
                "person privacy:process"
            })
    void who_keeps_nothing_of_persons_or_may_not_ask_for_them_says_nothing(String token) {
        assertThat(put(token, erasure, "cart-order-service").getStatus()).isEqualTo(403);
        assertThat(noted()).isZero();
    }

    @Test
    void nobody_without_a_token_says_anything() {
        var answer = api.call("PUT", "/internal/erasures/" + erasure + "/parts/cart-order-service")
                .send();
        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(noted()).isZero();
    }

    @Test
    void there_is_no_part_of_a_service_or_of_an_erasure_that_is_not_there() {
        var own = "cart-order-service privacy:process";
        assertThat(put(own, erasure, "payment-service").getStatus()).isEqualTo(404);
        assertThat(put(own, erasure, "CART_ORDER_SERVICE").getStatus()).isEqualTo(404);
        assertThat(put(own, UUID.randomUUID(), "cart-order-service").getStatus())
                .isEqualTo(404);
        assertThat(noted()).isZero();
    }
}
