/** What an operation of the shop costs, measured from outside. */
@NullMarked
package co.cosmeticos.benchmark;

import org.jspecify.annotations.NullMarked;
