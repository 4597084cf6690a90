/** Authentication by access tokens: verification, scopes, revoked sessions. */
@NullMarked
package co.cosmeticos.platform.token;

import org.jspecify.annotations.NullMarked;
