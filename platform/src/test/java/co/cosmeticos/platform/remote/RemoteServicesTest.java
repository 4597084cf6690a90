package co.cosmeticos.platform.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import co.cosmeticos.fixtures.MovingClock;
import co.cosmeticos.platform.context.RequestContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RemoteServicesTest {

    private static final String TRACEPARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    /** What the other service can do. */
    @Path("/stock")
    @Produces(MediaType.APPLICATION_JSON)
    public interface StockApi {
        @GET
        Stock stock();
    }

    /** What it answers. */
    public record Stock(int left) {}

    private final OtherService other = new OtherService()
            .answers("/token", 200, "{\"access_token\": \"ours\", \"expires_in\": 600}")
            .answers("/stock", 200, "{\"left\": 3}");
    private final RemoteServices remote =
            new RemoteServices(new ServiceTokens(new TokenClient(other.settings()), new MovingClock()));

    @AfterEach
    void stop() {
        RequestContext.clear();
        other.close();
    }

    @Test
    void another_service_is_shown_the_token_the_correlation_id_and_the_trace() {
        new RequestContext("order-42", TRACEPARENT, Locale.ROOT).bind();
        assertThat(remote.client(StockApi.class, other.url()).stock()).isEqualTo(new Stock(3));
        assertThat(other.asked("/stock")).singleElement().satisfies(request -> {
            assertThat(request.header("Authorization")).isEqualTo("Bearer ours");
            assertThat(request.header("X-Correlation-Id")).isEqualTo("order-42");
            assertThat(request.header("traceparent")).isEqualTo(TRACEPARENT);
        });
    }

    @Test
    void a_stranger_is_shown_no_token_and_work_without_a_context_has_no_headers_for_it() {
        RemoteServices.externalClient(StockApi.class, other.url(), 2).stock();
        assertThat(other.asked("/token")).isEmpty();
        assertThat(other.asked("/stock")).singleElement().satisfies(request -> {
            assertThat(request.header("Authorization")).isNull();
            assertThat(request.header("X-Correlation-Id")).isNull();
            assertThat(request.header("traceparent")).isNull();
        });
    }

    @Test
    void a_problem_of_the_other_side_is_a_refusal_with_its_status_and_slug() {
        other.answers("/stock", 409, "{\"type\": \"/problems/out-of-stock\", \"status\": 409}");
        var stock = remote.client(StockApi.class, other.url());
        var refused = catchThrowableOfType(RemoteRefused.class, stock::stock);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.slug()).contains("out-of-stock");
        assertThat(refused.isTemporary()).isFalse();

        other.answers("/stock", 500, "");
        assertThat(catchThrowableOfType(RemoteRefused.class, stock::stock).isTemporary())
                .isTrue();
    }

    @Test
    void only_who_cannot_be_had_is_away() {
        var stock = remote.client(StockApi.class, other.url());
        for (var status : new int[] {502, 503, 504}) {
            other.answers("/stock", status, "");
            assertThatThrownBy(stock::stock).isInstanceOf(RemoteAway.class);
        }
        for (var status : new int[] {400, 404, 409, 429, 500, 501}) {
            other.answers("/stock", status, "");
            assertThatThrownBy(stock::stock).isInstanceOf(RemoteRefused.class);
        }
        for (var nonsense : new String[] {"{\"left\": \"x\"}", "{", "[]"}) {
            other.answers("/stock", 200, nonsense);
            assertThatThrownBy(stock::stock).isNotInstanceOf(RemoteAway.class);
        }
        other.close();
        assertThatThrownBy(stock::stock).isInstanceOf(RemoteAway.class);
    }

    @Test
    @Timeout(20)
    void who_does_not_answer_within_the_time_limit_is_not_waited_for() {
        other.isSilentAbout("/stock");
        var stock = remote.client(StockApi.class, other.url());
        var begun = System.nanoTime();
        assertThatThrownBy(stock::stock).isInstanceOf(RemoteAway.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(Duration.ofMillis(1_900), Duration.ofSeconds(10));
    }

    @Test
    void without_a_token_nothing_is_asked() {
        other.answers("/token", 503, "");
        var stock = remote.client(StockApi.class, other.url());
        assertThatThrownBy(stock::stock).isInstanceOfAny(ProcessingException.class, RemoteRefused.class);
        assertThat(other.asked("/stock")).isEmpty();
    }
}
