package co.cosmeticos.platform.http;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** This operation streams a body of its own size and counts the bytes itself: the CSV import. */
@Documented
@Target(METHOD)
@Retention(RUNTIME)
public @interface LargeBody {}
