/** Users, credentials, sessions, tokens and keys, service clients, addresses. */
@NullMarked
package co.cosmeticos.auth;

import org.jspecify.annotations.NullMarked;
