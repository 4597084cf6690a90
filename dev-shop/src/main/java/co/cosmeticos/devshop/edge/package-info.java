/** Strict HTTP/1.1 listener, which rejects ambiguous requests. */
@NullMarked
package co.cosmeticos.devshop.edge;

import org.jspecify.annotations.NullMarked;
