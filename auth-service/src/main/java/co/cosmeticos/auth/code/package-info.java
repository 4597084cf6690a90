/** Authorization codes: what a storefront asks for, and exchanges for tokens. */
@NullMarked
package co.cosmeticos.auth.code;

import org.jspecify.annotations.NullMarked;
