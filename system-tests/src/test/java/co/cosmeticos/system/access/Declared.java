package co.cosmeticos.system.access;

import java.util.Set;

/** What a rule declares for an identity: the status of its refusal, {@code yes}, or {@code found} where it is its own. */
record Declared(String word) {

    private static final Set<Integer> KEPT_OUT = Set.of(401, 403, 429);

    boolean allows(int status) {
        return switch (word) {
            case "yes" -> isIn(status);
            case "found" -> isIn(status) && status != 404;
            default -> status == Integer.parseInt(word);
        };
    }

    private static boolean isIn(int status) {
        return status < 500 && !KEPT_OUT.contains(status);
    }

    boolean isRefusal() {
        return Character.isDigit(word.charAt(0));
    }
}
