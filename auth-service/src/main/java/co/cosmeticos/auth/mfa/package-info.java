/** The second factor: codes of an authenticator app (RFC 6238), and recovery codes. */
@NullMarked
package co.cosmeticos.auth.mfa;

import org.jspecify.annotations.NullMarked;
