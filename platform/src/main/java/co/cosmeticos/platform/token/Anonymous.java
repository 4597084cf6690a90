package co.cosmeticos.platform.token;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The operation never asks who calls, so a token that comes along is not looked at: to log in or to refresh must not
 * fail because of an old one. An operation that is open to guests but knows its customer is {@code @PermitAll} instead.
 */
@Documented
@Target({METHOD, TYPE})
@Retention(RUNTIME)
public @interface Anonymous {}
