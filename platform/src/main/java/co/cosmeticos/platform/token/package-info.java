/** Who calls: access tokens, scopes, ended sessions. */
@NullMarked
package co.cosmeticos.platform.token;

import org.jspecify.annotations.NullMarked;
