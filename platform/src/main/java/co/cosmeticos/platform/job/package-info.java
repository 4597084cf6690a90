/** Persistent jobs. */
@NullMarked
package co.cosmeticos.platform.job;

import org.jspecify.annotations.NullMarked;
