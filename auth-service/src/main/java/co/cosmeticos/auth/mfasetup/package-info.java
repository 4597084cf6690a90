/** Enrollment of a user's second factor: begun, confirmed, turned off. */
@NullMarked
package co.cosmeticos.auth.mfasetup;

import org.jspecify.annotations.NullMarked;
