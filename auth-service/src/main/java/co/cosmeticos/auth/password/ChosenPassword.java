package co.cosmeticos.auth.password;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import co.cosmeticos.platform.text.NormalForm;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * A password that a user may choose: 8 to 128 characters in the form that is hashed, none of them a control
 * character.
 */
@Documented
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = ChosenPassword.Check.class)
public @interface ChosenPassword {

    /** What is told to the client. */
    String message() default "must have 8 to 128 characters that can be typed";

    /** As Bean Validation wants it. */
    Class<?>[] groups() default {};

    /** As Bean Validation wants it. */
    Class<? extends Payload>[] payload() default {};

    /** The check. */
    final class Check implements ConstraintValidator<ChosenPassword, String> {

        private static final int SHORTEST = 8;
        private static final int LONGEST = 128;

        @Override
        public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
            if (typed == null) {
                return true;
            }
            if (typed.length() > NormalForm.LARGEST_FACTOR * LONGEST) {
                return false;
            }
            var password = OpaqueString.of(typed);
            var length = password.text().length();
            return length >= SHORTEST && length <= LONGEST && password.isTypeable();
        }
    }
}
