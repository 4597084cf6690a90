package co.cosmeticos.product.taxonomy;

import co.cosmeticos.platform.problem.Problem;
import co.cosmeticos.platform.problem.Refusal;
import java.util.List;

/** The brand or category of a filter does not exist. */
public final class UnknownFilter extends Refusal {

    private final Problem.FieldError error;

    UnknownFilter(String parameter, String rule) {
        super("validation", 400, "The request has invalid fields.");
        this.error = new Problem.FieldError(parameter, rule, null);
    }

    @Override
    public List<Problem.FieldError> errors() {
        return List.of(error);
    }
}
