package co.cosmeticos.orders;

import co.cosmeticos.orders.account.AccountApi;
import co.cosmeticos.platform.remote.RemoteRefused;
import co.cosmeticos.platform.token.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** auth-service with what customers keep there, as its contract has it, in memory. */
public final class FakeAccounts implements AccountApi {

    private final Map<String, SavedAddress> addresses = new HashMap<>();
    private final Map<String, SavedCard> cards = new HashMap<>();
    public final Breakage breakage = new Breakage();

    public void saves(UUID user, UUID id, SavedAddress address) {
        addresses.put(user + " " + id, address);
    }

    public void saves(UUID user, UUID id, String token) {
        cards.put(user + " " + id, new SavedCard(token));
    }

    @Override
    public SavedAddress address(UserId user, UUID id) {
        return breakage.around("address", () -> found(addresses, user + " " + id));
    }

    @Override
    public SavedCard card(UserId user, UUID id) {
        return breakage.around("card", () -> found(cards, user + " " + id));
    }

    private static <T> T found(Map<String, T> kept, String key) {
        return Optional.ofNullable(kept.get(key)).orElseThrow(() -> new RemoteRefused(404, "{}"));
    }
}
