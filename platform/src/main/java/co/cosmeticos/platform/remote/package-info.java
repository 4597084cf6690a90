/** Calls to other services. */
@NullMarked
package co.cosmeticos.platform.remote;

import org.jspecify.annotations.NullMarked;
