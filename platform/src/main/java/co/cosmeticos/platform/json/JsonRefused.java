package co.cosmeticos.platform.json;

import co.cosmeticos.platform.problem.Problem;
import co.cosmeticos.platform.problem.Refusal;
import java.util.List;

/** Refusals of a JSON text. */
public abstract sealed class JsonRefused extends Refusal {

    private JsonRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** The text is not JSON (RFC 8259), or exceeds a limit. */
    public static final class Malformed extends JsonRefused {

        Malformed() {
            super("malformed-json", 400, "The body is not valid JSON for this operation.");
        }
    }

    /** A value of the well-formed JSON is not of its field's type, or of no field. */
    public static final class Invalid extends JsonRefused {

        private final Problem.FieldError error;

        Invalid(Problem.FieldError error) {
            super("validation", 400, "The request has invalid fields.");
            this.error = error;
        }

        @Override
        public List<Problem.FieldError> errors() {
            return List.of(error);
        }
    }
}
