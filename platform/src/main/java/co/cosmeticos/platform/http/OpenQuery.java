package co.cosmeticos.platform.http;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Makes the operation ignore unknown query parameters, as OAuth 2.0 requires (RFC 6749, section 3.1). */
@Documented
@Target(METHOD)
@Retention(RUNTIME)
public @interface OpenQuery {}
