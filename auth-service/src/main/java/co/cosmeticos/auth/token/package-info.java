/** What is known of a token that was given out, and its end before its time (RFC 7662, RFC 7009). */
@NullMarked
package co.cosmeticos.auth.token;

import org.jspecify.annotations.NullMarked;
