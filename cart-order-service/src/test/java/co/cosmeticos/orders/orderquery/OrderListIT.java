package co.cosmeticos.orders.orderquery;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.TestApi;
import co.cosmeticos.orders.Callers;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.RefusalMapper;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.RevokedSessions;
import co.cosmeticos.platform.token.TokenFilter;
import co.cosmeticos.platform.token.TokenVerifier;
import co.cosmeticos.platform.value.Ids;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of orders, page by page, asked for at a host that only the client speaks of. */
class OrderListIT {

    private static final Pattern NEXT = Pattern.compile("<(/orders\\?[^>]+)>; rel=\"next\"");
    private static final Caller STAFF = Callers.user(Ids.next(), "admin", Set.of("orders:read"));

    private World world;
    private TestApi api;

    @BeforeEach
    void buy() {
        world = new World();
        for (var order = 0; order < 3; order++) {
            new Shopper(world).puts(1, World.SERUM).paysByCard("k" + order, "tok_ok");
        }
        var verifier = new TokenVerifier("nobody", (selector, context) -> List.of(), Clock.systemUTC()) {
            @Override
            public Caller verify(String token) {
                return STAFF;
            }
        };
        api = TestApi.of(
                world.get(OrderListResource.class),
                new TokenFilter(verifier, new RevokedSessions()),
                new RefusalMapper(new Problems()));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private MockHttpResponse get(String path) {
        var page = api.get("http://evil.example" + path)
                .header("Host", "evil.example")
                .header("Authorization", "Bearer staff")
                .send();
        assertThat(page.getStatus()).as(path).isEqualTo(200);
        return page;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/orders?limit=1", "/orders?limit=1&after=", "/orders?limit=2"})
    void each_link_is_a_path_to_the_next_page(String first) throws Exception {
        var pages = new HashSet<String>();
        var path = Optional.of(first);
        while (path.isPresent()) {
            var page = get(path.get());
            assertThat(pages.add(page.getContentAsString())).as(path.get()).isTrue();
            var link = Optional.ofNullable(page.getOutputHeaders().getFirst("Link"))
                    .map(String::valueOf);
            assertThat(link.orElse("")).doesNotContain("evil");
            path = link.map(NEXT::matcher).map(next -> {
                assertThat(next.matches()).as(link.get()).isTrue();
                return next.group(1);
            });
        }
        assertThat(pages).hasSize(first.contains("limit=1") ? 3 : 2);
    }

    @Test
    void a_declined_card_leaves_nothing_in_the_customers_list_unless_it_is_asked_for() {
        var ana = Shopper.signedIn(world, Ids.next()).puts(1, World.SERUM);
        assertThat(ana.paysByCard("declined", "tok_declined").status()).isEqualTo(402);
        assertThat(ana.paysByCard("paid", "tok_ok").status()).isEqualTo(201);

        assertThat(statuses(ana, "/orders")).containsExactly("CONFIRMED");
        assertThat(statuses(ana, "/orders?status=REJECTED")).containsExactly("REJECTED");
        assertThat(statuses(ana, "/orders?status=CANCELED")).isEmpty();
        var staff = Shopper.staff(world, "orders:read");
        assertThat(statuses(staff, "/orders?limit=2")).containsExactly("CONFIRMED", "REJECTED");
    }

    private static List<String> statuses(Shopper shopper, String path) {
        return shopper.gets(path).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(order -> order.getString("status"))
                .toList();
    }

    @Test
    void the_last_page_has_no_link() {
        assertThat(get("/orders?limit=3").getOutputHeaders()).doesNotContainKey("Link");
    }
}
