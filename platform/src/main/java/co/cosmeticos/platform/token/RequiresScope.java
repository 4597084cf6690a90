package co.cosmeticos.platform.token;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Restricts the operation to services whose token has this scope. */
@Documented
@Target({METHOD, TYPE})
@Retention(RUNTIME)
public @interface RequiresScope {

    /** The scope, as {@code stock:reserve}. */
    String value();
}
