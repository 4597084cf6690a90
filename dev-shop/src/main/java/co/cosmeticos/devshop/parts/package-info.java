/** Processes of a running shop: how each is started, probed and stopped. */
@NullMarked
package co.cosmeticos.devshop.parts;

import org.jspecify.annotations.NullMarked;
