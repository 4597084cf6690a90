/** The devices that a person is signed in on: his sessions as he sees and ends them. */
@NullMarked
package co.cosmeticos.auth.device;

import org.jspecify.annotations.NullMarked;
