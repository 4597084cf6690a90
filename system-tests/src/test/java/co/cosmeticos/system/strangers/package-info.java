/** What one sends is nobody else's trouble. */
package co.cosmeticos.system.strangers;
