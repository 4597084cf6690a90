/** Browsing history and search log in MongoDB, which no other feature depends on. */
@NullMarked
package co.cosmeticos.product.activity;

import org.jspecify.annotations.NullMarked;
