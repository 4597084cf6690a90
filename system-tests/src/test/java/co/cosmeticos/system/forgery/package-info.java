/** Tokens that the shop has not issued, or not so, and what it takes to make them. */
package co.cosmeticos.system.forgery;
