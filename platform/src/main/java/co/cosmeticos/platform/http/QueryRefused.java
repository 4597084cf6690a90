package co.cosmeticos.platform.http;

import co.cosmeticos.platform.problem.Problem;
import co.cosmeticos.platform.problem.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Refusals of a query string. */
public abstract sealed class QueryRefused extends Refusal {

    private final String parameter;

    private QueryRefused(String slug, String parameter, String detail) {
        super(slug, 400, detail);
        this.parameter = parameter;
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("parameter", parameter);
    }

    /** The value of a parameter is not of its type. */
    public static final class Invalid extends QueryRefused {

        private final Problem.FieldError error;

        /** Refuses it by what the parameter must be. */
        Invalid(String parameter, String expected) {
            super(
                    "invalid-parameter",
                    parameter,
                    "The value of the parameter '%s' is not allowed.".formatted(parameter));
            this.error = new Problem.FieldError(parameter, expected, null);
        }

        @Override
        public List<Problem.FieldError> errors() {
            return List.of(error);
        }
    }

    /** The operation has no parameter of this name, which is not echoed, being text of the client. */
    public static final class Unknown extends QueryRefused {

        private final TreeSet<String> known;

        Unknown(Collection<String> known) {
            super("unknown-parameter", "", "The query has a parameter that this operation does not know.");
            this.known = new TreeSet<>(known);
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("known", known);
        }
    }

    /** A parameter with a single value is repeated. */
    public static final class Repeated extends QueryRefused {
        Repeated(String parameter) {
            super("invalid-parameter", parameter, "The parameter '%s' is repeated.".formatted(parameter));
        }
    }
}
