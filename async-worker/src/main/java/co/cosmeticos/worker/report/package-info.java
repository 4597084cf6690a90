/** Sales facts, and the reports made of them. */
@NullMarked
package co.cosmeticos.worker.report;

import org.jspecify.annotations.NullMarked;
