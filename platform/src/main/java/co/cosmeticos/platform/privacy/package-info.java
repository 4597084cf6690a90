/** Export and erasure of personal data (Lei Geral de Proteção de Dados, art. 18). */
@NullMarked
package co.cosmeticos.platform.privacy;

import org.jspecify.annotations.NullMarked;
