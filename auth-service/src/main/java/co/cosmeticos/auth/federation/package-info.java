/** Federated login: which account an identity provider's subject has, and its second factor. */
@NullMarked
package co.cosmeticos.auth.federation;

import org.jspecify.annotations.NullMarked;
