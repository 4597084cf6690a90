package co.cosmeticos.platform.http;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Exempts the operation from the body limit: it streams the body and counts the bytes itself (CSV import). */
@Documented
@Target(METHOD)
@Retention(RUNTIME)
public @interface LargeBody {}
