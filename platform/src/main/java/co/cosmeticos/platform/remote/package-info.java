/** REST clients of other services, with resilience. */
@NullMarked
package co.cosmeticos.platform.remote;

import org.jspecify.annotations.NullMarked;
