/** OAuth clients that get tokens of their own: the shop's services and integrations. */
@NullMarked
package co.cosmeticos.auth.client;

import org.jspecify.annotations.NullMarked;
