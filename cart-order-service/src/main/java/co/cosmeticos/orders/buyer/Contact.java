package co.cosmeticos.orders.buyer;

import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The contact of an order's buyer. The tax id is masked for everybody, the email address and telephone number for who is not
 * its buyer: enough to compare with what somebody says on the telephone, and no more.
 *
 * @param email address to which mails about the order are sent; masked, {@code a***@example.com}, for staff
 * @param phone telephone number; masked, {@code ***5678}, for staff; absent where none was given
 * @param taxId CPF or CNPJ without its first and last digits: {@code ***.982.247-**}; absent where none was given
 */
@Schema(name = "OrderContact")
public record Contact(
        String email, @Nullable String phone, @Nullable String taxId) {

    private static final int CPF_LENGTH = 11;
    private static final int PHONE_END = 4;
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

    /** The contact for the buyer, or for who may read personal data; none once the buyer was erased. */
    public static @Nullable Contact of(Buyer buyer) {
        return buyer.isErased() ? null : new Contact(buyer.email(), buyer.phone(), taxId(buyer.taxId()));
    }

    /** The contact for other staff; none once the buyer was erased. */
    public static @Nullable Contact masked(Buyer buyer) {
        return buyer.isErased() ? null : new Contact(email(buyer.email()), phone(buyer.phone()), taxId(buyer.taxId()));
    }

    private static String email(String address) {
        return address.charAt(0) + "***" + address.substring(address.lastIndexOf('@'));
    }

    private static @Nullable String phone(@Nullable String number) {
        if (number == null) {
            return null;
        }
        var digits = NO_DIGIT.matcher(number).replaceAll("");
        return "***" + digits.substring(Math.max(0, digits.length() - PHONE_END));
    }

    private static @Nullable String taxId(@Nullable String number) {
        if (number == null) {
            return null;
        }
        return number.length() == CPF_LENGTH
                ? "***.%s.%s-**".formatted(number.substring(3, 6), number.substring(6, 9))
                : "**.%s.%s/****-**".formatted(number.substring(2, 5), number.substring(5, 8));
    }
}
