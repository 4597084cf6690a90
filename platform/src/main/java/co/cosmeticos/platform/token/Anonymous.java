package co.cosmeticos.platform.token;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Makes the operation ignore access tokens: log-in and refresh must not fail because of an expired one. An operation that is
 * open to guests but recognizes its customer is {@code @PermitAll} instead.
 */
@Documented
@Target({METHOD, TYPE})
@Retention(RUNTIME)
public @interface Anonymous {}
