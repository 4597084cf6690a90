/** Starts, watches and stops the whole shop on one machine. */
@NullMarked
package co.cosmeticos.devshop;

import org.jspecify.annotations.NullMarked;
