/** Text of strangers, read in one form and at a bounded cost: normal forms, numbers, ids. */
@NullMarked
package co.cosmeticos.platform.text;

import org.jspecify.annotations.NullMarked;
