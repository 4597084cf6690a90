/** OAuth 2.0 endpoints: token (RFC 6749), introspection (RFC 7662), revocation (RFC 7009). */
@NullMarked
package co.cosmeticos.auth.token;

import org.jspecify.annotations.NullMarked;
