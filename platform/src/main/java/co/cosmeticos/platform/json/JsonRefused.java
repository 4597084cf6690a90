package co.cosmeticos.platform.json;

import co.cosmeticos.platform.problem.Problem;
import co.cosmeticos.platform.problem.Refusal;
import java.util.List;

/** Why a JSON text was not read. */
public abstract sealed class JsonRefused extends Refusal {

    private JsonRefused(String detail) {
        super(detail);
    }

    @Override
    public int status() {
        return 400;
    }

    /** The text is no JSON (RFC 8259), or larger in some way than any that an operation takes. */
    public static final class Malformed extends JsonRefused {

        Malformed() {
            super("The body is not the JSON that this operation takes.");
        }

        @Override
        public String slug() {
            return "malformed-json";
        }
    }

    /** The JSON is well-formed, and one value in it is not of its field's type, or of no field. */
    public static final class Invalid extends JsonRefused {

        private final Problem.FieldError error;

        Invalid(Problem.FieldError error) {
            super("The request has fields that are not valid.");
            this.error = error;
        }

        @Override
        public String slug() {
            return "validation";
        }

        @Override
        public List<Problem.FieldError> errors() {
            return List.of(error);
        }
    }
}
