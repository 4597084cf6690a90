/** Users' consents, as a ledger (Lei Geral de Proteção de Dados, art. 8). */
@NullMarked
package co.cosmeticos.auth.consent;

import org.jspecify.annotations.NullMarked;
