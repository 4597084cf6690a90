/** Passwords and sessions of a user: changing, resetting, reauthenticating, signing out. */
@NullMarked
package co.cosmeticos.auth.credential;

import org.jspecify.annotations.NullMarked;
