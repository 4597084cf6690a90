package co.cosmeticos.platform.permission;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Restricts the operation to users and integration clients whose token has this permission in its scope. It never admits a
 * service, even one with a scope of the same name.
 */
@Documented
@Target({METHOD, TYPE})
@Retention(RUNTIME)
public @interface RequiresPermission {

    /** The permission, as {@code catalog:write}. */
    String value();
}
