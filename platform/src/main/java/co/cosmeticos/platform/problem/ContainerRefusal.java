package co.cosmeticos.platform.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Error page of every service, by {@code web-fragment.xml}: the problem document for requests that the container rejects. */
public class ContainerRefusal extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var told = StatusProblem.of(status);
        // Languages in header fields that are too large would take too long to read.
        var reader = status == 431 ? Locale.ROOT : request.getLocale();
        var problem = new Problem(
                told.slug(),
                ProblemTexts.title(told.slug(), reader),
                status,
                ProblemTexts.detail(told.slug(), reader, told.detail(), Map.of()),
                null,
                List.of(),
                Map.of());
        response.setStatus(status);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", ProblemTexts.language(reader));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(problem.json().getBytes(StandardCharsets.UTF_8));
    }
}
