/** The audit log: every administrative and security event, written in the transaction of what it tells of. */
@NullMarked
package co.cosmeticos.auth.audit;

import org.jspecify.annotations.NullMarked;
