package co.cosmeticos.platform.problem;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Maps violations of Bean Validation to a 400 problem with an entry per field. */
@Provider
@Component
public class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {

    private final Problems problems;

    @Inject
    public ConstraintViolationMapper(@Context Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(ConstraintViolationException exception) {
        return ProblemResponse.of(problems.invalid(exception.getConstraintViolations()))
                .build();
    }
}
