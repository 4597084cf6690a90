/** Persons as the other services need to know them to export or erase what they keep, and what is kept here. */
@NullMarked
package co.cosmeticos.auth.person;

import org.jspecify.annotations.NullMarked;
