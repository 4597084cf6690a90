/** Ended sessions, told to every service until their last access token has expired. */
@NullMarked
package co.cosmeticos.auth.revocation;

import org.jspecify.annotations.NullMarked;
