/** Export and erasure of the personal data of this service. */
@NullMarked
package co.cosmeticos.worker.privacy;

import org.jspecify.annotations.NullMarked;
