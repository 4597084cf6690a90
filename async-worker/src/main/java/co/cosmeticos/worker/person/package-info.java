/** What the worker keeps of a person. */
@NullMarked
package co.cosmeticos.worker.person;

import org.jspecify.annotations.NullMarked;
