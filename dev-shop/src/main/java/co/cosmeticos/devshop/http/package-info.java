/** The few lines over the JDK's own HTTP server that payment simulator and mailbox stand on. */
@NullMarked
package co.cosmeticos.devshop.http;

import org.jspecify.annotations.NullMarked;
