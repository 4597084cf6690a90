/**
 * The ledger of erasures: who is to be erased, what the services have done of it, and what a restored backup is held
 * against.
 */
@NullMarked
package co.cosmeticos.auth.privacy;

import org.jspecify.annotations.NullMarked;
