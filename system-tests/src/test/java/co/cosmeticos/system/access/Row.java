package co.cosmeticos.system.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Who may call an operation.
 *
 * @param operation its method and path, as the OpenAPI document names them
 * @param scope that the rule asks for; where it asks for none, one that must make no difference
 */
record Row(String operation, String scope, Map<String, String> rule) {

    private static final String ANY_SCOPE = "users:read";

    static List<Row> all() {
        var rules = Table.of("/access/rules.csv").rows().stream()
                .collect(Collectors.toMap(rule -> rule.get("rule"), rule -> rule));
        return Table.of("/access/operations.csv").rows().stream()
                .map(row -> of(row, rules))
                .toList();
    }

    private static Row of(Map<String, String> row, Map<String, Map<String, String>> rules) {
        var words = row.get("rule").split(":", 2);
        return new Row(
                row.get("method") + " " + row.get("path"),
                words.length > 1 ? words[1] : ANY_SCOPE,
                Objects.requireNonNull(rules.get(words[0]), words[0]));
    }

    /** The permission that the rule is named after; one that no program has where it is named after none. */
    String permission() {
        return switch (rule.get("rule")) {
            case "ORDER", "ORDERS" -> "orders:read";
            case "ORDER_CANCEL" -> "orders:cancel";
            default -> rule.get("rule").toLowerCase(Locale.ROOT).replace('_', ':');
        };
    }

    Declared declares(Identity identity) {
        return new Declared(Objects.requireNonNull(rule.get(identity.column()), identity.column()));
    }
}
