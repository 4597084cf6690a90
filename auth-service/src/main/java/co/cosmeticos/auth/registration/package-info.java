/** Registration of users. */
@NullMarked
package co.cosmeticos.auth.registration;

import org.jspecify.annotations.NullMarked;
