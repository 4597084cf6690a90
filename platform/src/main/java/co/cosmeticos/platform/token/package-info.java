/** Who calls: access tokens, scopes, revoked sessions, and this service's own token. */
@NullMarked
package co.cosmeticos.platform.token;

import org.jspecify.annotations.NullMarked;
