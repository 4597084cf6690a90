package co.cosmeticos.orders.remote;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.ProblemResponse;
import co.cosmeticos.platform.problem.Problems;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** An open circuit or a timeout is another service's outage, not this one's failure: 503. */
@Provider
@Component
public class UnavailableMapper implements ExceptionMapper<FaultToleranceException> {

    private final Problems problems;

    @Inject
    public UnavailableMapper(@Context Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(FaultToleranceException exception) {
        var refusal = new Unavailable("Another service");
        var response = ProblemResponse.of(problems.of(refusal));
        refusal.headers().forEach(response::header);
        return response.build();
    }
}
