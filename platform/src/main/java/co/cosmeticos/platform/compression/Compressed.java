package co.cosmeticos.platform.compression;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Makes the answers of an operation compressed for clients that take gzip. Never where an answer has a secret beside what its
 * request has sent: by the length of compressed answers a stranger could guess it, sign by sign (BREACH).
 */
@NameBinding
@Documented
@Target({METHOD, TYPE})
@Retention(RUNTIME)
public @interface Compressed {}
