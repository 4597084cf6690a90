/** Clients of the services that own what a mail needs, called when the mail is sent. */
@NullMarked
package co.cosmeticos.worker.remote;

import org.jspecify.annotations.NullMarked;
