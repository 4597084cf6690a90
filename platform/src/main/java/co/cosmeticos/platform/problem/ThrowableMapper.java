package co.cosmeticos.platform.problem;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Maps every other exception: one of the container keeps its status, malformed JSON is 400, an unavailable database is 503,
 * and the rest is 500 with a trace id and no details.
 */
@Provider
@Component
public class ThrowableMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ThrowableMapper.class.getName());

    // character_not_in_repertoire: a character that JSON can escape and no text column can store.
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05");
    // PostgreSQL's appendix A: no connection, too many connections, shutdown and startup. Without 08003 and 08P01,
    // which are faults of our own: use of a closed connection, protocol violation.
    private static final Pattern DATABASE_AWAY = Pattern.compile("08(001|004|006|007)|53300|57P0[123]");
    private static final String RETRY_SECONDS = "5";
    private static final int OVERFLOW_LINES = 40;

    private final Problems problems;
    private final RefusalMapper refusals;
    private final ConstraintViolationMapper violations;

    @Inject
    public ThrowableMapper(@Context Problems problems) {
        this.problems = problems;
        this.refusals = new RefusalMapper(problems);
        this.violations = new ConstraintViolationMapper(problems);
    }

    // A wrapped refusal is answered like a bare one.
    @Override
    public Response toResponse(Throwable thrown) {
        return cause(thrown, Refusal.class)
                .map(refusals::toResponse)
                .or(() -> cause(thrown, ConstraintViolationException.class).map(violations::toResponse))
                .orElseGet(() -> unforeseen(thrown));
    }

    private Response unforeseen(Throwable thrown) {
        if (cause(thrown, JsonbException.class).isPresent()
                || cause(thrown, JsonException.class).isPresent()) {
            return malformed();
        }
        if (isUnstorable(thrown)) {
            return ProblemResponse.of(
                            problems.of("bad-request", 400, "The request has a character that no text may hold."))
                    .build();
        }
        return away(thrown)
                .map(this::unavailable)
                .orElseGet(() -> thrown instanceof WebApplicationException refused ? refused(refused) : failed(thrown));
    }

    // An exhausted pool or a stopped database is no fault of this request.
    private static Optional<SQLException> away(Throwable thrown) {
        return cause(thrown, SQLTransientConnectionException.class)
                .map(SQLException.class::cast)
                .or(() -> cause(thrown, SQLException.class)
                        .filter(refused -> DATABASE_AWAY
                                .matcher(Objects.requireNonNullElse(refused.getSQLState(), ""))
                                .matches()));
    }

    private Response unavailable(SQLException away) {
        LOG.log(Level.SEVERE, "The database cannot be had.", away);
        return ProblemResponse.of(problems.of("unavailable", 503, "The database cannot be reached now."))
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }

    // PostgreSQL accepts no NUL in a text, and a JSON escape or a percent sign can write one.
    private static boolean isUnstorable(Throwable thrown) {
        return cause(thrown, SQLException.class)
                .map(SQLException::getSQLState)
                .filter(UNSTORABLE::contains)
                .isPresent();
    }

    private Response malformed() {
        return ProblemResponse.of(problems.of("malformed-json", 400, "The body is not valid JSON for this operation."))
                .build();
    }

    private Response refused(WebApplicationException exception) {
        var status = exception.getResponse().getStatus();
        if (status < 400) {
            return exception.getResponse();
        }
        if (status >= 500) {
            return failed(exception);
        }
        var problem = StatusProblem.of(status);
        var response = ProblemResponse.of(problems.of(problem.slug(), status, problem.detail()));
        for (var name : new String[] {HttpHeaders.ALLOW, HttpHeaders.WWW_AUTHENTICATE, HttpHeaders.RETRY_AFTER}) {
            Optional.ofNullable(exception.getResponse().getHeaderString(name))
                    .ifPresent(value -> response.header(name, value));
        }
        if (status == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }

    private Response failed(Throwable thrown) {
        LOG.log(Level.SEVERE, "A request failed.", shortened(thrown));
        var problem = StatusProblem.of(500);
        return ProblemResponse.of(problems.of(problem.slug(), 500, problem.detail()))
                .build();
    }

    // A stack overflow repeats the same few lines: the first ones suffice.
    private static Throwable shortened(Throwable thrown) {
        cause(thrown, StackOverflowError.class)
                .filter(overflow -> overflow.getStackTrace().length > OVERFLOW_LINES)
                .ifPresent(overflow -> overflow.setStackTrace(Arrays.copyOf(overflow.getStackTrace(), OVERFLOW_LINES)));
        return thrown;
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, next -> next != null, Throwable::getCause)
                .limit(12)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
