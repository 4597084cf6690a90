package co.cosmeticos.platform.problem;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.context.RequestContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Makes problem documents for the request of the calling thread: its language, its trace id. */
@Component
public class Problems {

    /** The problem of a refusal. */
    public Problem of(Refusal refusal) {
        return of(refusal.slug(), refusal.status(), refusal.detail(), refusal.extensions());
    }

    /** The problem of this name. */
    public Problem of(String slug, int status, String detail) {
        return of(slug, status, detail, Map.of());
    }

    private static Problem of(String slug, int status, String detail, Map<String, Object> extensions) {
        var reader = reader();
        return new Problem(
                slug,
                ProblemTexts.title(slug, reader),
                status,
                ProblemTexts.detail(slug, reader, detail, extensions),
                RequestContext.current().traceId(),
                List.of(),
                extensions);
    }

    /** The problem of a request whose fields break their constraints: 400, with each field and what is wrong with it. */
    public Problem invalid(Collection<? extends ConstraintViolation<?>> violations) {
        var errors = violations.stream()
                .map(violation -> new Problem.FieldError(field(violation.getPropertyPath()), violation.getMessage()))
                .sorted(java.util.Comparator.comparing(Problem.FieldError::field))
                .toList();
        var reader = reader();
        return new Problem(
                "validation",
                ProblemTexts.title("validation", reader),
                400,
                ProblemTexts.detail("validation", reader, "The request has fields that are not valid.", Map.of()),
                RequestContext.current().traceId(),
                errors,
                Map.of());
    }

    // The path begins with the Java method and parameter, which are nothing to the client: checkOut.body.email.
    private static String field(Path path) {
        var nodes = StreamSupport.stream(path.spliterator(), false).toList();
        var named = nodes.stream().skip(Math.min(1, nodes.size() - 1L)).toList();
        var body = named.size() > 1 && "body".equals(named.get(0).getName());
        var text = new StringBuilder();
        for (var node : body ? named.subList(1, named.size()) : named) {
            if (node.getIndex() != null) {
                text.append('[').append(node.getIndex()).append(']');
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                text.append(text.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return text.toString();
    }

    private static Locale reader() {
        return RequestContext.current().language();
    }
}
