/** What a shop keeps on the disk: its folders, its secrets, and the names of its processes. */
@NullMarked
package co.cosmeticos.devshop.data;

import org.jspecify.annotations.NullMarked;
