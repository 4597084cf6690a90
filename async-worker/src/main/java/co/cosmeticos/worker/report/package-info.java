/** Sales facts, and the reports written from them. */
@NullMarked
package co.cosmeticos.worker.report;

import org.jspecify.annotations.NullMarked;
