/** Export of a user's data from all services, as one archive (Lei Geral de Proteção de Dados, art. 18, II and V). */
@NullMarked
package co.cosmeticos.auth.export;

import org.jspecify.annotations.NullMarked;
