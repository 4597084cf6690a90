/** What orders and carts tell of a person: exported, and taken out of what the shop has to keep. */
@NullMarked
package co.cosmeticos.orders.privacy;

import org.jspecify.annotations.NullMarked;
