package co.cosmeticos.platform.limit;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The operation has a limit of its own, beside the service's; its settings stand under {@code rate-limit.<value>}. */
@Documented
@Target({METHOD, TYPE})
@Retention(RUNTIME)
public @interface RateLimited {

    /** The name of the limit: {@code login}. */
    String value();
}
