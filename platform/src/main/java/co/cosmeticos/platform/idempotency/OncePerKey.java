package co.cosmeticos.platform.idempotency;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.Refusal;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/**
 * Has a request that one transaction can decide decided once per key, however often and by however many it is sent: all
 * get the first answer, a refusal too. What failed by accident leaves the key free.
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

    /** The first answer to this request; throws {@link IdempotencyKey.Reused} when the key came with another one. */
    public StoredResponse answer(KeyedRequest request, Supplier<StoredResponse> decide) {
        try {
            return answers.firstOr(request, decide);
        } catch (Refusal refused) {
            if (!isDecision(refused)) {
                throw refused;
            }
            // Its transaction is undone, its claim too; whoever stores an answer first gives it to all.
            return answers.firstOr(request, () -> problem(refused));
        }
    }

    // A request that is not valid, or comes too early, has decided nothing; nor has one that another request's key
    // bears.
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
