/** Sessions: families of refresh tokens, from log-in to log-out. */
@NullMarked
package co.cosmeticos.auth.session;

import org.jspecify.annotations.NullMarked;
