package co.cosmeticos.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.TestApi;
import co.cosmeticos.platform.http.HeaderFilter;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.RefusalMapper;
import co.cosmeticos.platform.settings.Settings;
import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.UnsupportedEncodingException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.core.ResteasyContext;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitFilterTest {

    /** Something to ask for. */
    @Path("/")
    @Produces("text/plain")
    public static class Shop {

        @GET
        @Path("products")
        public String products() {
            return "in";
        }

        @GET
        @Path("login")
        @RateLimited("login")
        public String login() {
            return "in";
        }

        @GET
        @Path("internal/stock")
        public String stock() {
            return "in";
        }
    }

    /** A resource whose every operation is limited. */
    @Path("/password")
    @Produces("text/plain")
    @RateLimited("password")
    public static class Password {

        @GET
        public String reset() {
            return "in";
        }
    }

    /** The connection that a request came by, which a server knows and this dispatcher does not. */
    @Provider
    @PreMatching
    @Priority(0)
    public final class Connection implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            ResteasyContext.pushContext(HttpServletRequest.class, request());
        }
    }

    private String neighbor = "10.0.0.1";

    private TestApi api(Map<String, String> changed) {
        var settings = new HashMap<>(Map.of(
                "auth.rate-limit.service.requests", "3",
                "auth.rate-limit.service.period", "PT1H",
                "auth.rate-limit.login.requests", "1",
                "auth.rate-limit.login.period", "PT2H",
                "auth.rate-limit.password.requests", "1",
                "auth.rate-limit.password.period", "PT2H"));
        settings.putAll(changed);
        var read = new Settings(key -> Optional.ofNullable(settings.get(key)), "auth");
        var limits = new RateLimits(read);
        return TestApi.of(
                new Shop(),
                new Password(),
                new Connection(),
                new RateLimitFilter(limits, read),
                new OperationLimitFilter(limits),
                new HeaderFilter(),
                new RefusalMapper(new Problems()));
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                RateLimitFilterTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> "getRemoteAddr".equals(method.getName()) ? neighbor : null);
    }

    private static Object header(MockHttpResponse response, String name) {
        return response.getOutputHeaders().getFirst(name);
    }

    @Test
    void an_answer_tells_the_limit_and_what_is_left_of_it() {
        var api = api(Map.of());
        var first = api.get("/products").send();
        assertThat(header(first, "RateLimit-Policy")).isEqualTo("\"service\";q=3;w=3600");
        assertThat(header(first, "RateLimit")).isEqualTo("\"service\";r=2");
        assertThat(header(api.get("/products").send(), "RateLimit")).isEqualTo("\"service\";r=1");
    }

    @Test
    void who_is_over_the_limit_gets_a_problem_that_says_when_to_come_back() throws UnsupportedEncodingException {
        var api = api(Map.of());
        for (var n = 0; n < 3; n++) {
            assertThat(api.get("/products").send().getStatus()).isEqualTo(200);
        }
        var refused = api.get("/products").send();
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(header(refused, "Content-Type")).hasToString("application/problem+json");
        assertThat(refused.getContentAsString()).contains("\"type\":\"/problems/rate-limited\"");
        assertThat(header(refused, "RateLimit-Policy")).isEqualTo("\"service\";q=3;w=3600");
        // A third of an hour brings the next one.
        var seconds = Long.parseLong(header(refused, "Retry-After").toString());
        assertThat(seconds).isBetween(1_190L, 1_201L);
        assertThat(header(refused, "RateLimit")).isEqualTo("\"service\";r=0;t=" + seconds);
    }

    @Test
    void a_limited_operation_has_its_own_limit_beside_the_services() {
        var api = api(Map.of());
        assertThat(api.get("/login").send().getStatus()).isEqualTo(200);
        var refused = api.get("/login").send();
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(header(refused, "RateLimit-Policy")).isEqualTo("\"login\";q=1;w=7200");
        assertThat(header(api.get("/products").send(), "RateLimit")).isEqualTo("\"service\";r=0");
        assertThat(header(api.get("/products").send(), "RateLimit-Policy")).isEqualTo("\"service\";q=3;w=3600");
    }

    @Test
    void what_is_refused_before_an_operation_is_found_counts_as_well() {
        var api = api(Map.of());
        assertThat(api.get("/nowhere").send().getStatus()).isEqualTo(404);
        assertThat(api.call("DELETE", "/products").send().getStatus()).isEqualTo(405);
        assertThat(api.get("/products").header("Content-Type", "*/*").send().getStatus())
                .isEqualTo(400);
        assertThat(api.get("/nowhere").send().getStatus()).isEqualTo(429);
    }

    @Test
    void the_limit_of_a_class_holds_for_its_operations() {
        var api = api(Map.of());
        assertThat(api.get("/password").send().getStatus()).isEqualTo(200);
        assertThat(api.get("/password").send().getStatus()).isEqualTo(429);
    }

    @Test
    void calls_of_our_own_services_are_free() {
        var api = api(Map.of());
        for (var n = 0; n < 10; n++) {
            var answer = api.get("/internal/stock")
                    .header("Authorization", "Bearer of-a-service")
                    .send();
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(header(answer, "RateLimit")).isNull();
        }
        assertThat(header(api.get("/products").send(), "RateLimit")).isEqualTo("\"service\";r=2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/internal/stock", "/internal/nope"})
    void whoever_comes_to_them_without_a_token_counts_as_anybody(String path) {
        var api = api(Map.of("auth.rate-limit.service.requests", "2"));
        assertThat(header(api.get(path).send(), "RateLimit")).isEqualTo("\"service\";r=1");
        api.get(path).send();
        assertThat(api.get(path).send().getStatus()).isEqualTo(429);
    }

    @Test
    void each_client_has_its_own_requests() {
        var api = api(Map.of("auth.rate-limit.service.requests", "1"));
        assertThat(api.get("/products").send().getStatus()).isEqualTo(200);
        assertThat(api.get("/products").send().getStatus()).isEqualTo(429);
        neighbor = "10.0.0.2";
        assertThat(api.get("/products").send().getStatus()).isEqualTo(200);
    }

    @Test
    void nobody_is_believed_about_an_address_where_no_proxy_is_ours() {
        var api = api(Map.of("auth.rate-limit.service.requests", "1"));
        assertThat(from(api, "203.0.113.1")).isEqualTo(200);
        assertThat(from(api, "203.0.113.2")).isEqualTo(429);
    }

    @Test
    void only_what_our_own_proxies_wrote_is_believed() {
        var one = api(Map.of("auth.rate-limit.service.requests", "1", "shop.proxies", "1"));
        assertThat(from(one, "203.0.113.1")).isEqualTo(200);
        assertThat(from(one, "203.0.113.2")).isEqualTo(200);
        assertThat(from(one, "made up, 203.0.113.1")).isEqualTo(429);
        assertThat(from(one, "203.0.113.2,203.0.113.3")).isEqualTo(200);

        var two = api(Map.of("auth.rate-limit.service.requests", "1", "shop.proxies", "2"));
        assertThat(from(two, "203.0.113.1, 10.0.0.9")).isEqualTo(200);
        assertThat(from(two, "made up, 203.0.113.1, 10.0.0.8")).isEqualTo(429);
        assertThat(from(two, "203.0.113.2, 10.0.0.9")).isEqualTo(200);
    }

    private static int from(TestApi api, String forwarded) {
        return api.get("/products").header("X-Forwarded-For", forwarded).send().getStatus();
    }
}
