package co.cosmeticos.platform.problem;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.context.RequestContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Creates problem documents in the language and with the trace id of the current request. */
@Component
public class Problems {

    private static final List<Class<?>> FUNDAMENTAL =
            List.of(NotNull.class, NotBlank.class, NotEmpty.class, Size.class);

    /** The problem of a refusal. */
    public Problem of(Refusal refusal) {
        return of(refusal.slug(), refusal.status(), refusal.detail(), refusal.errors(), refusal.extensions());
    }

    /** The problem with this slug. */
    public Problem of(String slug, int status, String detail) {
        return of(slug, status, detail, List.of(), Map.of());
    }

    private static Problem of(
            String slug, int status, String detail, List<Problem.FieldError> errors, Map<String, Object> extensions) {
        var reader = reader();
        var told = errors.stream()
                .map(error ->
                        new Problem.FieldError(error.field(), FieldTexts.of(error.message(), reader), error.pointer()))
                .toList();
        return new Problem(
                slug,
                ProblemTexts.title(slug, reader),
                status,
                ProblemTexts.detail(slug, reader, detail, extensions),
                RequestContext.current().traceId(),
                told,
                extensions);
    }

    /**
     * The problem of a request with constraint violations: 400, with one error of each field. What is missing, or too short or
     * too long, is told before its form, which is wrong then too.
     */
    public Problem invalid(Collection<? extends ConstraintViolation<?>> violations) {
        var errors = new TreeMap<String, Problem.FieldError>();
        violations.stream()
                .sorted(Comparator.comparing(Problems::isAboutForm))
                .map(Problems::error)
                .forEach(error -> errors.putIfAbsent(error.field(), error));
        return of("validation", 400, "The request has invalid fields.", List.copyOf(errors.values()), Map.of());
    }

    private static boolean isAboutForm(ConstraintViolation<?> violation) {
        return !FUNDAMENTAL.contains(
                violation.getConstraintDescriptor().getAnnotation().annotationType());
    }

    // The path begins with the Java method and parameter, which the client does not know: checkOut.body.email.
    private static Problem.FieldError error(ConstraintViolation<?> violation) {
        var message = FieldTexts.of(violation, reader());
        var nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
        var named = nodes.stream().skip(Math.min(1, nodes.size() - 1L)).toList();
        var isBody = "body".equals(named.get(0).getName());
        var steps = new ArrayList<Object>();
        for (var node : isBody ? named.subList(1, named.size()) : named) {
            if (node.getIndex() != null) {
                steps.add(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                steps.add(node.getName());
            }
        }
        reportedAt(violation, nodes.get(nodes.size() - 1)).ifPresent(member -> steps.set(steps.size() - 1, member));
        var error = Problem.FieldError.at(steps, message);
        return isBody ? error : new Problem.FieldError(error.field(), message, null);
    }

    private static Optional<String> reportedAt(ConstraintViolation<?> violation, Path.Node rule) {
        var bean = violation.getLeafBean();
        var name = rule.getName();
        if (bean == null || name == null || rule.getKind() != ElementKind.PROPERTY) {
            return Optional.empty();
        }
        return Arrays.stream(bean.getClass().getMethods())
                .filter(method -> method.getName().equalsIgnoreCase("is" + name))
                .flatMap(method -> Stream.of(method.getAnnotationsByType(ReportedAt.class)))
                .map(ReportedAt::value)
                .findFirst();
    }

    private static Locale reader() {
        return RequestContext.current().language();
    }
}
