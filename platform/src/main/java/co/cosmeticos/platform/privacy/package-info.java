/** What a service keeps of a person: told on request, and erased (Lei Geral de Proteção de Dados, art. 18). */
@NullMarked
package co.cosmeticos.platform.privacy;

import org.jspecify.annotations.NullMarked;
