/** The transactional outbox: events written with the change they tell of, published by a relay. */
@NullMarked
package co.cosmeticos.platform.outbox;

import org.jspecify.annotations.NullMarked;
