/** What customers looked at and searched for, kept in MongoDB; nothing of the shop waits for it. */
@NullMarked
package co.cosmeticos.product.activity;

import org.jspecify.annotations.NullMarked;
