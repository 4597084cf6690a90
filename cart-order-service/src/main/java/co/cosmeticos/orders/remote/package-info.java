/** What it means that another service cannot be reached. */
@NullMarked
package co.cosmeticos.orders.remote;

import org.jspecify.annotations.NullMarked;
