/** The second factor: codes of an authenticator app (RFC 6238), and codes on paper for who has lost it. */
@NullMarked
package co.cosmeticos.auth.mfa;

import org.jspecify.annotations.NullMarked;
