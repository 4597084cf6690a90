package co.cosmeticos.auth.user;

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
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Validates a date of birth (ISO 8601): a plausible day in the past; absent or empty is valid. */
@Documented
@Target({FIELD, METHOD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = BirthDate.Check.class)
public @interface BirthDate {

    /** What is told to the client. */
    String message() default "must be a day in the past as yyyy-mm-dd";

    /** As Bean Validation wants it. */
    Class<?>[] groups() default {};

    /** As Bean Validation wants it. */
    Class<? extends Payload>[] payload() default {};

    /** The check. */
    final class Check implements ConstraintValidator<BirthDate, String> {

        private static final int OLDEST_YEARS = 130;

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null
                    || text.isEmpty()
                    || isBirthDate(text, context.getClockProvider().getClock());
        }

        private static boolean isBirthDate(String text, Clock clock) {
            var today = LocalDate.now(clock);
            try {
                var day = LocalDate.parse(text);
                return day.isBefore(today) && day.isAfter(today.minusYears(OLDEST_YEARS));
            } catch (DateTimeException e) {
                return false;
            }
        }
    }
}
