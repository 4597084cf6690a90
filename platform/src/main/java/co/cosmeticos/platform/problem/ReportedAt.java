package co.cosmeticos.platform.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The member that a rule over several members is told at: Bean Validation names the method, which no request has.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ReportedAt {

    /** The member's name, as it stands in the request. */
    String value();
}
