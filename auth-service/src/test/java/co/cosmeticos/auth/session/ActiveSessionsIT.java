package co.cosmeticos.auth.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.user.User;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActiveSessionsIT {

    private final Accounts accounts = new Accounts();
    private User ana;

    @BeforeEach
    void ana() {
        ana = accounts.customer("ana@example.com");
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private TokenPair opened(User user, String device) {
        return accounts.get(OpenSession.class).open(user, device);
    }

    private static UUID sid(TokenPair pair) {
        try {
            return UUID.fromString(
                    SignedJWT.parse(pair.accessToken()).getJWTClaimsSet().getStringClaim("sid"));
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    private List<ActiveSessions.ActiveSession> activeSessions(User user, TokenPair of) {
        return accounts.get(ActiveSessions.class).all(user.id(), sid(of).toString());
    }

    private void isOver(TokenPair pair) {
        assertThatThrownBy(() -> accounts.get(RefreshSession.class).refresh(pair.refreshToken()))
                .isInstanceOf(SessionRefused.Expired.class);
    }

    @Test
    void a_person_sees_where_he_is_signed_in_and_when_he_was_there_last() {
        var laptop = opened(ana, "Firefox");
        accounts.clock.pass(Duration.ofHours(1));
        var telephone = opened(ana, "Safari");
        opened(accounts.customer("eve@example.com"), "Chrome");
        accounts.clock.pass(Duration.ofHours(1));
        accounts.get(RefreshSession.class).refresh(laptop.refreshToken());
        var seen = activeSessions(ana, telephone);
        assertThat(seen).extracting(ActiveSessions.ActiveSession::device).containsExactly("Firefox", "Safari");
        assertThat(seen).extracting(ActiveSessions.ActiveSession::current).containsExactly(false, true);
        assertThat(seen.get(0).lastUsedAt()).isEqualTo(seen.get(1).lastUsedAt().plusHours(1));
        assertThat(seen.get(0).createdAt()).isEqualTo(seen.get(1).createdAt().minusHours(1));
    }

    @Test
    void one_session_ends_from_another_device_and_the_others_last() {
        var laptop = opened(ana, "Firefox");
        var lost = opened(ana, "Safari");
        var end = accounts.get(RevokeSession.class);
        assertThat(end.end(ana.id(), sid(lost), RevokeSession.Reason.REVOKED)).isTrue();
        assertThat(end.end(ana.id(), sid(lost), RevokeSession.Reason.REVOKED)).isFalse();
        isOver(lost);
        assertThat(activeSessions(ana, laptop))
                .extracting(ActiveSessions.ActiveSession::id)
                .containsExactly(sid(laptop));
        assertThat(accounts.count("select count(*) from revocations where sid = '" + sid(lost) + "'"))
                .isEqualTo(1);
        assertThat(accounts.events())
                .last()
                .isEqualTo("session.revoked {\"sid\":\"%s\",\"userId\":\"%s\"}".formatted(sid(lost), ana.id()));
    }

    @Test
    void nobody_ends_the_session_of_another() {
        var laptop = opened(ana, "Firefox");
        var eve = accounts.customer("eve@example.com");
        assertThat(accounts.get(RevokeSession.class).end(eve.id(), sid(laptop), RevokeSession.Reason.REVOKED))
                .isFalse();
        assertThat(accounts.get(RevokeSession.class).endAll(eve.id(), RevokeSession.Reason.REVOKED))
                .isEmpty();
        assertThat(accounts.get(RefreshSession.class).refresh(laptop.refreshToken()))
                .isNotNull();
    }

    @Test
    void all_sessions_end_at_once() {
        var pairs = List.of(opened(ana, "Firefox"), opened(ana, "Safari"), opened(ana, "curl"));
        var ended = accounts.get(RevokeSession.class).endAll(ana.id(), RevokeSession.Reason.REVOKED);
        assertThat(ended)
                .containsExactlyInAnyOrderElementsOf(
                        pairs.stream().map(ActiveSessionsIT::sid).toList());
        pairs.forEach(this::isOver);
        assertThat(accounts.count("select count(*) from revocations")).isEqualTo(3);
        assertThat(activeSessions(ana, pairs.get(0))).isEmpty();
    }
}
