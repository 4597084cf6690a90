/** Logging in by an OpenID provider that others run. */
@NullMarked
package co.cosmeticos.auth.provider;

import org.jspecify.annotations.NullMarked;
