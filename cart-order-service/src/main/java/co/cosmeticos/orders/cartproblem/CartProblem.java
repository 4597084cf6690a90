package co.cosmeticos.orders.cartproblem;

import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.Refusal;

/**
 * A problem of a cart as a client sees it.
 *
 * @param slug names the kind of problem, for programs; it has a page below {@code /problems/}
 * @param detail for customers, in the language of the request
 */
public record CartProblem(String slug, String detail) {

    /** The problem that this refusal tells, in the language of the current request. */
    public static CartProblem of(Refusal refusal) {
        var told = new Problems().of(refusal);
        return new CartProblem(told.slug(), told.detail());
    }
}
