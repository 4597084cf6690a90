/** What a customer looked at and searched for. */
@NullMarked
package co.cosmeticos.product.activity;

import org.jspecify.annotations.NullMarked;
