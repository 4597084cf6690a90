/** Failpoints, by which tests make a service fail. */
@NullMarked
package co.cosmeticos.platform.failpoint;

import org.jspecify.annotations.NullMarked;
