package co.cosmeticos.auth.password;

import co.cosmeticos.auth.audit.Origin;
import co.cosmeticos.platform.Component;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/**
 * Which networks people came into which accounts from (OWASP's device cookies, without the cookie): they need not wait behind a
 * flood of strangers. Kept in this process for thirty days; where it is forgotten, one waits as a stranger does.
 */
@Component
public class KnownDevices {

    private static final int MOST = 100_000;
    private static final Duration KEPT = Duration.ofDays(30);

    private final Cache<String, Boolean> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    /**
     * Notes that who sends the request that this thread answers is in the account.
     *
     * @param account by which its attempts are counted
     */
    public void note(String account) {
        known.put(key(Origin.current().network(), account), true);
    }

    /** Who sends the request that this thread answers, and wants into this account. */
    Visitor visitor(String account) {
        var origin = Origin.current();
        if (origin.address() == null) {
            return Visitor.SERVER;
        }
        var network = origin.network();
        return new Visitor(network, origin.actor() != null || known.getIfPresent(key(network, account)) != null);
    }

    private static String key(String network, String account) {
        return network + ' ' + account;
    }
}
