/** The auth service: users, credentials, sessions, tokens, keys, clients, privacy. */
@NullMarked
package co.cosmeticos.auth;

import org.jspecify.annotations.NullMarked;
