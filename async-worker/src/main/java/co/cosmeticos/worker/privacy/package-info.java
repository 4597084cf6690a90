/** What the worker keeps of a person. */
@NullMarked
package co.cosmeticos.worker.privacy;

import org.jspecify.annotations.NullMarked;
