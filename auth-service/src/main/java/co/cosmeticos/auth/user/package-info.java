/** Users and their profiles. */
@NullMarked
package co.cosmeticos.auth.user;

import org.jspecify.annotations.NullMarked;
