package co.cosmeticos.platform.problem;

import co.cosmeticos.platform.context.RequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A problem document as a response. */
public final class ProblemResponse {

    private ProblemResponse() {}

    /** The response, open for further headers. */
    public static Response.ResponseBuilder of(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_LANGUAGE,
                        ProblemTexts.language(RequestContext.current().language()))
                .entity(problem.json());
    }
}
