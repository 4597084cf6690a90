package co.cosmeticos.platform.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.MovingClock;
import co.cosmeticos.fixtures.TestExecutor;
import co.cosmeticos.platform.remote.OtherService;
import co.cosmeticos.platform.remote.RemoteServices;
import co.cosmeticos.platform.remote.ServiceTokens;
import co.cosmeticos.platform.remote.TokenClient;
import co.cosmeticos.platform.token.RevokedSessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RevocationPollTest {

    private static final String LIST = "/internal/revocations";

    private final OtherService auth =
            new OtherService().answers("/token", 200, "{\"access_token\": \"ours\", \"expires_in\": 600}");
    private final RevokedSessions revoked = new RevokedSessions();
    private final TestExecutor executor = new TestExecutor();
    private final RevocationPoll poll = new RevocationPoll(
            revoked,
            new RevocationClient(
                    new RemoteServices(new ServiceTokens(new TokenClient(auth.settings()), new MovingClock())),
                    auth.settings()),
            executor.managed(),
            auth.settings());

    @AfterEach
    void stop() {
        executor.close();
        auth.close();
    }

    @Test
    void ended_sessions_are_known_after_a_poll() {
        auth.answers(LIST, 200, "{\"items\": [{\"sid\": \"a\"}, {\"sid\": \"b\"}], \"next\": \"17\"}");
        poll.poll();
        assertThat(revoked.contains("a")).isTrue();
        assertThat(revoked.contains("b")).isTrue();
        assertThat(revoked.contains("c")).isFalse();
    }

    @Test
    void a_poll_in_vain_ends_nothing_and_the_next_one_begins_where_the_last_good_one_ended() {
        auth.answers(LIST, 200, "{\"items\": [{\"sid\": \"a\"}], \"next\": \"17\"}");
        poll.poll();
        auth.answers(LIST, 500, "{}");
        poll.poll();
        auth.answers("/token", 500, "{}");
        poll.poll();
        auth.answers(LIST, 200, "{\"items\": [{\"sid\": \"b\"}], \"next\": \"18\"}");
        poll.poll();
        assertThat(revoked.contains("a")).isTrue();
        assertThat(revoked.contains("b")).isTrue();
        assertThat(auth.asked(LIST))
                .last()
                .satisfies(request -> assertThat(request.query()).isEqualTo("after=17"));
    }
}
