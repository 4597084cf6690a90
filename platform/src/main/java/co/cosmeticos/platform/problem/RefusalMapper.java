package co.cosmeticos.platform.problem;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Logger;

/** Maps a refusal to a problem document, and logs it in one line. */
@Provider
@Component
public class RefusalMapper implements ExceptionMapper<Refusal> {

    private static final Logger LOG = Logger.getLogger(RefusalMapper.class.getName());

    private final Problems problems;

    @Inject
    public RefusalMapper(@Context Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(Refusal refusal) {
        LOG.info(() -> "refused: " + refusal.slug());
        var response = ProblemResponse.of(problems.of(refusal));
        refusal.headers().forEach(response::header);
        return response.build();
    }
}
