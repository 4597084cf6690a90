/** The transactional outbox: events stored with the change that causes them, published by a relay. */
@NullMarked
package co.cosmeticos.platform.outbox;

import org.jspecify.annotations.NullMarked;
