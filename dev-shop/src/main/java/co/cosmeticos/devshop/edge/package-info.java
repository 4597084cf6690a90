/** A strict HTTP/1.1 listener: what two readers could take for two different requests is refused, not guessed. */
@NullMarked
package co.cosmeticos.devshop.edge;

import org.jspecify.annotations.NullMarked;
