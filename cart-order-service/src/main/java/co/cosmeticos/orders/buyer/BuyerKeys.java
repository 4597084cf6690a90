package co.cosmeticos.orders.buyer;

import co.cosmeticos.platform.value.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * By what one person is known again, signed in or not: the account, the mailbox, the CPF or CNPJ. Whoever shares one of them
 * counts as the same where a limit holds per customer.
 *
 * @param keys hashes, to be stored
 * @param formerKeys as they were stored before they were hashed
 */
public record BuyerKeys(List<String> keys, List<String> formerKeys) {

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
            keys.add(key("account", account.toString()));
            former.add(account.toString());
        }
        keys.add(mailbox(buyer.email()));
        former.add(buyer.email().toLowerCase(Locale.ROOT));
        if (buyer.taxId() != null) {
            keys.add(key("tax-id", buyer.taxId()));
        }
        return new BuyerKeys(keys, former);
    }

    /** The key of the mailbox that mail to this address ends in. */
    public static String mailbox(String email) {
        return key("mailbox", mailboxOf(EmailAddress.parse(email)));
    }

    /** The key of the client's network address; nothing is known of where none was seen. */
    public static List<String> client(@Nullable String address) {
        return address == null ? List.of() : List.of(key("client", address));
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
