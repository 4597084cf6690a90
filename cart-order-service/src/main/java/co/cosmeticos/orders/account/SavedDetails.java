package co.cosmeticos.orders.account;

import co.cosmeticos.orders.Bulkhead;
import co.cosmeticos.orders.buyer.Address;
import co.cosmeticos.orders.remote.RemoteFailureMapper;
import co.cosmeticos.orders.remote.Unavailable;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.remote.ResiliencePolicy;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;

/**
 * The client of auth-service for what the signed-in customer keeps there. The client's own timeout bounds an attempt. Throws
 * {@link Unavailable} when there is no answer.
 */
@Retry(
        maxRetries = ResiliencePolicy.RETRIES,
        delay = ResiliencePolicy.RETRY_DELAY_MILLIS,
        jitter = ResiliencePolicy.RETRY_JITTER_MILLIS,
        maxDuration = ResiliencePolicy.RETRY_WITHIN_MILLIS,
        retryOn = Unavailable.Away.class)
@CircuitBreaker(
        requestVolumeThreshold = ResiliencePolicy.FAILURES,
        failureRatio = 1,
        delay = ResiliencePolicy.OPEN_MILLIS,
        failOn = Unavailable.Away.class)
@Component
public class SavedDetails {

    private static final String NAME = "The account";
    private static final int NOT_FOUND = 404;
    private static final int CALLS_AT_ONCE = 8;
    private static final int WAIT_SECONDS = 5;

    private final AccountApi api;
    private final Bulkhead bulkhead = new Bulkhead(CALLS_AT_ONCE, WAIT_SECONDS, () -> new Unavailable(NAME));

    @Inject
    public SavedDetails(AccountApi api) {
        this.api = api;
    }

    /** An address that the caller has saved; throws {@link AccountRefused.UnknownAddress}. */
    public Address address(Caller caller, UUID id) {
        var user = caller.userId().map(UserId::new).orElseThrow(AccountRefused.UnknownAddress::new);
        return answer(() -> api.address(user, id), new AccountRefused.UnknownAddress())
                .toAddress();
    }

    /** The provider's token of a card that the caller has saved; throws {@link AccountRefused.UnknownCard}. */
    public String cardToken(Caller caller, UUID id) {
        var user = caller.userId().map(UserId::new).orElseThrow(AccountRefused.UnknownCard::new);
        return answer(() -> api.card(user, id), new AccountRefused.UnknownCard())
                .token();
    }

    private <T> T answer(Supplier<T> call, AccountRefused unknown) {
        return bulkhead.call(() -> RemoteFailureMapper.answer(
                NAME, call, refused -> refused.status() == NOT_FOUND ? unknown : new Unavailable(NAME)));
    }
}
