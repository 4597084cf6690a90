/** The endpoints of OAuth 2.0 that hand out tokens, tell of them and take them back. */
@NullMarked
package co.cosmeticos.auth.oauth;

import org.jspecify.annotations.NullMarked;
