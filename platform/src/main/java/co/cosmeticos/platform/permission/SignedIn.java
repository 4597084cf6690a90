package co.cosmeticos.platform.permission;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Restricts the operation to signed-in users of any role, without services. */
@Documented
@Target({METHOD, TYPE})
@Retention(RUNTIME)
public @interface SignedIn {}
