/** Roles made of permissions: what the persons who run the shop may do. */
@NullMarked
package co.cosmeticos.auth.role;

import org.jspecify.annotations.NullMarked;
