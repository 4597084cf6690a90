/** Postal codes (CEP): which place one stands for, by a table of our own or by a service that knows the streets. */
@NullMarked
package co.cosmeticos.auth.postalcode;

import org.jspecify.annotations.NullMarked;
