package co.cosmeticos.platform.http;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** This operation ignores query parameters that it does not know, as OAuth 2.0 wants it (RFC 6749, section 3.1). */
@Documented
@Target(METHOD)
@Retention(RUNTIME)
public @interface OpenQuery {}
