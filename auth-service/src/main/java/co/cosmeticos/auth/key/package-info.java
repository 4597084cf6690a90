/** The keys of the shop and the access tokens that they sign. */
@NullMarked
package co.cosmeticos.auth.key;

import org.jspecify.annotations.NullMarked;
