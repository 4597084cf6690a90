/** Small HTTP layer over the JDK's server, for gateway, payment simulator and mailbox. */
@NullMarked
package co.cosmeticos.devshop.http;

import org.jspecify.annotations.NullMarked;
