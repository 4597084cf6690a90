package co.cosmeticos.product;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Bounded text of printable characters, tabs and line breaks. */
@Documented
@Constraint(validatedBy = {})
@Size @Pattern(regexp = "[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]*") @Target({FIELD, METHOD, PARAMETER, TYPE_USE, ANNOTATION_TYPE})
@Retention(RUNTIME)
public @interface PlainText {

    /** The most characters. */
    @OverridesAttribute(constraint = Size.class, name = "max")
    int max() default 200;

    /** Message for the client. */
    String message() default "";

    /** Groups of Bean Validation. */
    Class<?>[] groups() default {};

    /** Payload of Bean Validation. */
    Class<? extends Payload>[] payload() default {};
}
