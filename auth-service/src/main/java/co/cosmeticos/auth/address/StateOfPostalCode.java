package co.cosmeticos.auth.address;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import co.cosmeticos.platform.value.PostalCode;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Validates that an address's state is the one of its postal code (CEP). */
@Documented
@Target(TYPE)
@Retention(RUNTIME)
@Constraint(validatedBy = StateOfPostalCode.Check.class)
public @interface StateOfPostalCode {

    /** What is told to the client. */
    String message() default "must be the state of the postal code";

    /** As Bean Validation wants it. */
    Class<?>[] groups() default {};

    /** As Bean Validation wants it. */
    Class<? extends Payload>[] payload() default {};

    /** The check; what is missing or no postal code at all is told by the fields' own constraints. */
    final class Check implements ConstraintValidator<StateOfPostalCode, AddressResource.AddressRequest> {
        @Override
        public boolean isValid(AddressResource.AddressRequest address, ConstraintValidatorContext context) {
            if (PostalCode.fits(address.postalCode(), address.state())) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("state")
                    .addConstraintViolation();
            return false;
        }
    }
}
