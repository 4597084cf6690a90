/** What stands before the services, and what is refused before any code of theirs. */
package co.cosmeticos.system.edge;
