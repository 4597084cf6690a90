package co.cosmeticos.auth.password;

/**
 * Who waits to have a password looked at.
 *
 * @param client by its network
 * @param known whether this client has come into this account before, or is signed in to it
 */
record Visitor(String client, boolean known) {

    /** This server itself. */
    static final Visitor SERVER = new Visitor("server", true);
}
