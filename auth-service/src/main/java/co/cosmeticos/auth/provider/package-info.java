/** Login at identity providers (OpenID Connect). */
@NullMarked
package co.cosmeticos.auth.provider;

import org.jspecify.annotations.NullMarked;
