package co.cosmeticos.auth.code;

import co.cosmeticos.auth.key.KeySettings;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

/** Issues a code for a person who has shown who he is: 256 bits, good once and for a minute. */
@Component
public class IssueCode {

    private static final Duration LIFE = Duration.ofMinutes(1);

    private final AuthorizationCodes codes;
    private final KeySettings settings;
    private final Clock clock;

    @Inject
    public IssueCode(AuthorizationCodes codes, KeySettings settings, Clock clock) {
        this.codes = codes;
        this.settings = settings;
        this.clock = clock;
    }

    /** The address that brings the code to the storefront. */
    @Transactional
    public String issue(User user, AuthorizationRequest request) {
        var code = Ids.unguessable() + Ids.unguessable();
        var now = OffsetDateTime.now(clock);
        codes.add(new AuthorizationCode(
                AuthorizationCode.hash(code),
                user.id(),
                AuthorizationCode.mark(user),
                request.clientId(),
                request.redirectUri(),
                request.challenge(),
                request.scope(),
                request.nonce(),
                now,
                now.plus(LIFE)));
        return request.answer(settings.issuer(), "code", code);
    }
}
