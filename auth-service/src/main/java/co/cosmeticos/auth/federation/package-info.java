/** Who a person is at an OpenID provider, and which account that is here. */
@NullMarked
package co.cosmeticos.auth.federation;

import org.jspecify.annotations.NullMarked;
