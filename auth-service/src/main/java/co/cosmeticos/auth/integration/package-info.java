/** Administration of the programs of integrators: their scopes, and their secrets that take turns. */
@NullMarked
package co.cosmeticos.auth.integration;

import org.jspecify.annotations.NullMarked;
