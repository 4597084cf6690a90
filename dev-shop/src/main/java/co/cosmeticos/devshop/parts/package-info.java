/** The processes that make up a running shop: how each starts, how it is known to be ready, and how it ends. */
@NullMarked
package co.cosmeticos.devshop.parts;

import org.jspecify.annotations.NullMarked;
