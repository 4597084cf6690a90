/** Data of a shop on the disk: folders, secrets and process records. */
@NullMarked
package co.cosmeticos.devshop.data;

import org.jspecify.annotations.NullMarked;
