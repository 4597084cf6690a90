package co.cosmeticos.orders.buyer;

import co.cosmeticos.platform.limit.ClientNetwork;
import co.cosmeticos.platform.value.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The keys by which a buyer is recognized, signed in or not: account, mailbox, CPF or CNPJ. Buyers who share one count
 * as the same where a limit holds per customer.
 *
 * @param keys hashes, to be stored
 * @param formerKeys as they were stored before they were hashed
 */
public record BuyerKeys(List<String> keys, List<String> formerKeys) {

    private static final String CLIENT = "client";
    private static final String ACCOUNT = "account";
    private static final String MAILBOX = "mailbox";

    private static final List<String> GOOGLE = List.of("gmail.com", "googlemail.com");

    public BuyerKeys {
        keys = List.copyOf(keys);
        formerKeys = List.copyOf(formerKeys);
    }

    static BuyerKeys of(Buyer buyer) {
        var keys = new ArrayList<String>();
        var former = new ArrayList<String>();
        var account = buyer.customerId();
        if (account != null) {
            keys.add(account(account));
            former.add(account.toString());
        }
        keys.addAll(typed(buyer));
        former.add(buyer.email().toLowerCase(Locale.ROOT));
        return new BuyerKeys(keys, former);
    }

    /** The keys of an account alone. */
    public static BuyerKeys of(UUID account) {
        return new BuyerKeys(List.of(account(account)), List.of(account.toString()));
    }

    /**
     * The keys under which a buyer's unpaid orders count: the account of who is signed in, under which nobody else can
     * order; a guest's mailbox and CPF or CNPJ, although anybody can type them.
     */
    static List<String> accountable(Buyer buyer) {
        var account = buyer.customerId();
        return account == null ? typed(buyer) : List.of(account(account));
    }

    private static String account(UUID id) {
        return key(ACCOUNT, id.toString());
    }

    private static List<String> typed(Buyer buyer) {
        var mailbox = mailbox(buyer.email());
        return buyer.taxId() == null ? List.of(mailbox) : List.of(mailbox, key("tax-id", buyer.taxId()));
    }

    /** Whether one of them is an account. */
    public boolean isSignedIn() {
        return keys.stream().anyMatch(key -> key.startsWith(ACCOUNT + ":"));
    }

    /** The key of the mailbox that mail to this address ends in. */
    public static String mailbox(String email) {
        return key(MAILBOX, mailboxOf(EmailAddress.parse(email)));
    }

    /** The key of the client's network; none where no network is known. */
    public static List<String> client(@Nullable ClientNetwork network) {
        return network == null ? List.of() : List.of(key(CLIENT, network.name()));
    }

    /** Whether it is the key of a client's network, which several buyers may share. */
    public static boolean isOfClient(String key) {
        return key.startsWith(CLIENT + ":");
    }

    // What stands behind a plus is a label (RFC 5233); dots in front of the at sign are none to Google alone.
    private static String mailboxOf(EmailAddress address) {
        var plus = address.localPart().indexOf('+');
        var name = plus > 0 ? address.localPart().substring(0, plus) : address.localPart();
        return GOOGLE.contains(address.domain())
                ? name.replace(".", "") + "@" + GOOGLE.get(0)
                : name + "@" + address.domain();
    }

    private static String key(String kind, String value) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return kind + ":" + HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
