/** Email addresses: verifying, changing, rejecting. */
@NullMarked
package co.cosmeticos.auth.email;

import org.jspecify.annotations.NullMarked;
