/** E-mail addresses: showing that one is one's own, and changing it for another. */
@NullMarked
package co.cosmeticos.auth.email;

import org.jspecify.annotations.NullMarked;
