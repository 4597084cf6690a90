package co.cosmeticos.system.checker;

import co.cosmeticos.system.checker.Stores.Database;
import co.cosmeticos.system.checker.Stores.Row;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every address that a mail went to is one that is stored for whom the mail is: sign for sign, and no second one. What
 * became of the addresses of erased persons nobody can say any more; their mails are passed over.
 */
final class AddressRules {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private final Map<String, Row> notifications;
    private final Map<String, Set<String>> ofOrders;
    private final Map<String, Set<String>> ofUsers;
    private final Map<String, Set<String>> ofEmailCodes;

    AddressRules(Stores stores) {
        this.notifications =
                stores
                        .rows(
                                Database.WORKER,
                                "select message_id, kind, order_id, user_id, email_code_id from notifications")
                        .stream()
                        .collect(Collectors.toMap(row -> row.text("message_id"), Function.identity()));
        this.ofOrders = addresses(stores.rows(Database.ORDER, "select id, email from orders where email <> ''"));
        // A mail of yesterday went to the address of yesterday, which an email code still tells. An account that gave
        // its
        // address up is to be erased.
        this.ofUsers = addresses(
                stores.rows(
                        Database.AUTH,
                        "select id, email from users where email like '%@%' union select user_id as id, email from email_codes"));
        this.ofEmailCodes = addresses(stores.rows(
                Database.AUTH, "select id, email from email_codes union select code_id as id, email from invitations"));
    }

    private static Map<String, Set<String>> addresses(List<Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.text("id"), Collectors.mapping(row -> row.text("email"), Collectors.toSet())));
    }

    List<String> violations(List<JsonObject> mails) {
        var found = new ArrayList<String>();
        for (var mail : mails) {
            var notification = notifications.get(mail.getString("messageId", "").replaceAll("[<>\\s]", ""));
            if (notification != null) {
                var to = mail.getJsonArray("to").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList();
                stored(notification)
                        .filter(stored -> to.size() != 1 || !stored.contains(to.get(0)))
                        .forEach(stored -> found.add("mail to another address than is stored: %s of %s to %s"
                                .formatted(notification.text("kind"), notification.text("message_id"), to)));
            }
        }
        return found;
    }

    private Stream<Set<String>> stored(Row notification) {
        if (notification.has("order_id")) {
            return Stream.ofNullable(ofOrders.get(notification.text("order_id")));
        }
        var isWelcome = notification.is("kind", "WELCOME");
        if (notification.has("email_code_id") && !isWelcome) {
            return Stream.ofNullable(ofEmailCodes.get(notification.text("email_code_id")));
        }
        return NOBODY.equals(notification.text("user_id"))
                ? Stream.empty()
                : Stream.ofNullable(ofUsers.get(notification.text("user_id")));
    }
}
