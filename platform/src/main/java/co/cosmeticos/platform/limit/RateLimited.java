package co.cosmeticos.platform.limit;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Gives the operation its own rate limit besides that of the service, with the settings {@code rate-limit.<value>}. */
@Documented
@Target({METHOD, TYPE})
@Retention(RUNTIME)
public @interface RateLimited {

    /** The name of the limit: {@code login}. */
    String value();
}
