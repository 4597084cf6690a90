package co.cosmeticos.orders.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.CallerFilter;
import co.cosmeticos.orders.World;
import co.cosmeticos.platform.value.Ids;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CouponPatchIT {

    private World world;

    @BeforeEach
    void open() {
        world = new World();
        world.jdbi.useHandle(handle -> handle.execute("""
                insert into coupons (code, kind, value, currency, min_subtotal_minor, max_redemptions, starts_at, active, redeemed)
                values ('DEZ', 'PERCENT', 10, 'BRL', 5000, 100, '2026-01-01', true, 7)
                """));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private MockHttpResponse call(String method, String ifMatch, String body) {
        var call = world.api
                .call(method, "/coupons/DEZ")
                .header(CallerFilter.PERSON, Ids.next().toString())
                .header(CallerFilter.PERMISSION, "promotions:read promotions:write");
        if (!ifMatch.isEmpty()) {
            call.header("If-Match", ifMatch);
        }
        return (body.isEmpty() ? call : call.json(body)).send();
    }

    private static JsonObject json(MockHttpResponse response) {
        try (var reader = Json.createReader(new StringReader(text(response)))) {
            return reader.readObject();
        }
    }

    private static String text(MockHttpResponse response) {
        return new String(response.getOutput(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private JsonObject read() {
        return json(call("GET", "", ""));
    }

    @Test
    void what_is_absent_stays_and_null_removes() {
        var before = read();
        var changed =
                json(call("PATCH", "\"1\"", "{\"value\": 15, \"maxRedemptions\": null, \"minSubtotalMinor\": null}"));
        assertThat(changed.getInt("value")).isEqualTo(15);
        assertThat(changed).doesNotContainKey("maxRedemptions");
        assertThat(changed.getInt("minSubtotalMinor")).isZero();
        assertThat(changed.get("startsAt")).isEqualTo(before.get("startsAt"));
        assertThat(changed.getInt("redeemed")).isEqualTo(7);
        assertThat(read()).isEqualTo(changed);
    }

    @Test
    void what_is_read_can_be_sent_back() {
        var before = read();
        var answer = call("PATCH", "\"1\"", before.toString());
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(read()).isEqualTo(before);
        assertThat(answer.getOutputHeaders().getFirst("ETag")).isEqualTo("\"2\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"1\" | {\"value\": 101}                     | 400 | /value",
                "\"1\" | {\"value\": null}                    | 400 | /value",
                "\"1\" | {\"value\": \"15\"}                  | 400 | /value",
                "\"1\" | {\"currency\": null}                 | 400 | /currency",
                "\"1\" | {\"endsAt\": \"2025-01-01T00:00:00Z\"} | 400 | /endsAt",
                "\"1\" | {\"maxRedemptions\": 0}              | 400 | /maxRedemptions",
                "\"1\" | {\"colour\": 1}                      | 400 | /colour",
                "\"1\" | []                                   | 400 | validation",
                "\"1\" | {\"maxRedemptions\": 6}              | 409 | coupon-limit-below-redemptions",
                "\"1\" | {\"currency\": \"USD\"}              | 409 | coupon-currency-fixed",
                "\"1\" | {\"redeemed\": 6}                    | 409 | coupon-redeemed-since",
                "\"1\" | {\"code\": \"VINTE\"}                | 400 | code",
                "\"2\" | {\"value\": 11}                      | 412 | stale-version",
                "''    | {\"value\": 11}                      | 428 | precondition-required"
            })
    void what_comes_of_it_is_held_to_the_rules(String ifMatch, String patch, int status, String named) {
        var before = read();
        var answer = call("PATCH", ifMatch, patch);
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(status);
        assertThat(text(answer)).contains(named);
        assertThat(read()).isEqualTo(before);
    }

    @Test
    void of_two_at_once_one_is_told_that_it_is_late() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        List<Callable<Integer>> both = List.of(
                () -> call("PATCH", "\"1\"", "{\"value\": 11}").getStatus(),
                () -> call("PATCH", "\"1\"", "{\"maxPerCustomer\": 2}").getStatus());
        var statuses = pool.invokeAll(both).stream()
                .map(future -> {
                    try {
                        return future.get();
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
        pool.shutdown();
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }
}
