/** Who may call which operation of the shop, and which tokens it takes. */
package co.cosmeticos.system.access;
