/** Programs that get tokens of their own: the shop's services, and those of integrators. */
@NullMarked
package co.cosmeticos.auth.client;

import org.jspecify.annotations.NullMarked;
