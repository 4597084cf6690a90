package co.cosmeticos.platform.permission;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The operation is for every person who is signed in, whatever the roles, and for no service. */
@Documented
@Target({METHOD, TYPE})
@Retention(RUNTIME)
public @interface SignedIn {}
