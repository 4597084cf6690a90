package co.cosmeticos.platform.idempotency;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.Refusal;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/**
 * Executes a request at most once per idempotency key and replays its response, a refusal too. For requests that one
 * transaction decides; an unexpected failure leaves the key free.
 */
@Component
public class OncePerKey {

    private static final int BAD_REQUEST = 400;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_SERVER_ERROR = 500;

    private final IdempotentResponses answers;
    private final Problems problems;

    @Inject
    public OncePerKey(IdempotentResponses answers, Problems problems) {
        this.answers = answers;
        this.problems = problems;
    }

    /** The first response to this request; throws {@link IdempotencyKey.Reused} when the key was used with another request. */
    public StoredResponse answer(KeyedRequest request, Supplier<StoredResponse> decide) {
        try {
            return answers.firstOr(request, decide);
        } catch (Refusal refused) {
            if (!isDecision(refused)) {
                throw refused;
            }
            // The transaction is rolled back with its claim; the first stored response counts.
            return answers.firstOr(request, () -> problem(refused));
        }
    }

    // A request that is invalid, rate limited or with a reused key has decided nothing.
    private static boolean isDecision(Refusal refused) {
        return !(refused instanceof IdempotencyKey.Reused)
                && refused.status() != BAD_REQUEST
                && refused.status() != TOO_MANY_REQUESTS
                && refused.status() < FIRST_SERVER_ERROR;
    }

    private StoredResponse problem(Refusal refused) {
        return new StoredResponse(refused.status(), problems.of(refused).json(), null);
    }
}
