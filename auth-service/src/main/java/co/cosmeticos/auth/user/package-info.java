/** The people of the shop: who they are, and what they change of themselves. */
@NullMarked
package co.cosmeticos.auth.user;

import org.jspecify.annotations.NullMarked;
