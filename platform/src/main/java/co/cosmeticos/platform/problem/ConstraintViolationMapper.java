package co.cosmeticos.platform.problem;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Bean Validation's findings become one 400 with a line per field. */
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
