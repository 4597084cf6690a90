/** Signing keys that are replaced while people are signed in. */
package co.cosmeticos.system.keys;
