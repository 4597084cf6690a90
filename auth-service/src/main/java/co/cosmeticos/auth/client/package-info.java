/** Services that ask for tokens of their own: OAuth 2.0 client credentials. */
@NullMarked
package co.cosmeticos.auth.client;

import org.jspecify.annotations.NullMarked;
