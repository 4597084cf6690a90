/** What other services know and a mail needs: orders and users, asked for when the mail is sent. */
@NullMarked
package co.cosmeticos.worker.remote;

import org.jspecify.annotations.NullMarked;
