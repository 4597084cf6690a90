/**
 * The running shop keeps the contracts of {@code contracts/http}. They are verified here and not in each service, because
 * only here the answers are those of the whole: the resource on its server, with its filters and its JSON, its real
 * PostgreSQL, and a token that auth-service has granted.
 */
package co.cosmeticos.system.contracts;
