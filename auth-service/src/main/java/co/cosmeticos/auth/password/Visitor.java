package co.cosmeticos.auth.password;

/**
 * The client whose password is to be verified, for its place in the queue and its count.
 *
 * @param client by its network
 * @param known whether this client has come into this account before, or is signed in to it
 * @param countedApart whether its attempts are counted by its network too, and not with those of strangers
 */
public record Visitor(String client, boolean known, boolean countedApart) {

    /** This server itself. */
    static final Visitor SERVER = new Visitor("server", true);

    Visitor(String client, boolean known) {
        this(client, known, false);
    }

    /** A client whose network has shown the account's password before. */
    static Visitor atKnownDevice(String client) {
        return new Visitor(client, true, true);
    }

    /** Under which name attempts at this account are counted; its owner column in the table is the account. */
    public String counted(String account) {
        return countedApart ? account + " at " + client : account;
    }
}
