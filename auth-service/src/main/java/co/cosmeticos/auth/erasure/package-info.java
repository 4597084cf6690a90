/** Erasure of users from all services (Lei Geral de Proteção de Dados, art. 18, VI): a saga that only goes forward. */
@NullMarked
package co.cosmeticos.auth.erasure;

import org.jspecify.annotations.NullMarked;
