/** Content of an order in a mail. */
@NullMarked
package co.cosmeticos.worker.content;

import org.jspecify.annotations.NullMarked;
