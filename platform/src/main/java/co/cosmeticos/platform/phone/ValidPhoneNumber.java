package co.cosmeticos.platform.phone;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Validates a {@link PhoneNumber}; null is valid. */
@Documented
@Target({FIELD, METHOD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = ValidPhoneNumber.Check.class)
public @interface ValidPhoneNumber {

    /** Message for the client. */
    String message() default "must be a telephone number of 8 to 15 digits, such as +55 11 91234-5678";

    /** Whether an empty text is valid, which removes the value. */
    boolean emptyAllowed() default false;

    /** Groups of Bean Validation. */
    Class<?>[] groups() default {};

    /** Payload of Bean Validation. */
    Class<? extends Payload>[] payload() default {};

    /** The check. */
    final class Check implements ConstraintValidator<ValidPhoneNumber, String> {
        private boolean emptyAllowed;

        @Override
        public void initialize(ValidPhoneNumber constraint) {
            emptyAllowed = constraint.emptyAllowed();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || (emptyAllowed && text.isEmpty()) || PhoneNumber.isValid(text);
        }
    }
}
