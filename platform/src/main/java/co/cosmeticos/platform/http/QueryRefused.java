package co.cosmeticos.platform.http;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;

/** Why a query was not taken. */
public abstract sealed class QueryRefused extends Refusal {

    private final String parameter;

    private QueryRefused(String parameter, String detail) {
        super(detail);
        this.parameter = parameter;
    }

    @Override
    public String slug() {
        return "invalid-parameter";
    }

    @Override
    public int status() {
        return 400;
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("parameter", parameter);
    }

    /** A parameter is not of its type. */
    public static final class Invalid extends QueryRefused {
        Invalid(String parameter) {
            super(parameter, "The value of the parameter '%s' is not one that it can have.".formatted(parameter));
        }
    }

    /** The operation has no parameter of this name, which is not repeated: it is the client's own text. */
    public static final class Unknown extends QueryRefused {

        private final TreeSet<String> known;

        Unknown(Collection<String> known) {
            super("", "The query has a parameter that this operation does not know.");
            this.known = new TreeSet<>(known);
        }

        @Override
        public String slug() {
            return "unknown-parameter";
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("known", known);
        }
    }

    /** A parameter that the operation takes once stands more than once. */
    public static final class Repeated extends QueryRefused {
        Repeated(String parameter) {
            super(parameter, "The parameter '%s' stands more than once.".formatted(parameter));
        }
    }
}
