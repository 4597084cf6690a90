package co.cosmeticos.platform.permission;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The operation is for persons, and programs of integrators, whose token has this permission among its scope. A service is
 * neither, whatever its scope: two words that are spelled alike open nothing to each other.
 */
@Documented
@Target({METHOD, TYPE})
@Retention(RUNTIME)
public @interface RequiresPermission {

    /** The permission, as {@code catalog:write}. */
    String value();
}
