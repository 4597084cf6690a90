/** Of which days and moments can be spoken at all. */
@NullMarked
package co.cosmeticos.worker.period;

import org.jspecify.annotations.NullMarked;
