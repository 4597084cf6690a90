/** Discovery (RFC 8414, OpenID Connect Discovery 1.0): the public keys, and where everything is. */
@NullMarked
package co.cosmeticos.auth.discovery;

import org.jspecify.annotations.NullMarked;
