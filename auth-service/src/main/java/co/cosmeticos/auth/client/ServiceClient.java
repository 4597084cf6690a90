package co.cosmeticos.auth.client;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A service that may ask for tokens.
 *
 * @param secretHash SHA-256 of its secret in hex, which is long and random
 */
public record ServiceClient(String id, String secretHash, List<String> scopes) {

    public ServiceClient {
        scopes = List.copyOf(scopes);
    }

    static ServiceClient of(String id, String secret, List<String> scopes) {
        return new ServiceClient(id, DigestUtils.sha256Hex(secret), scopes);
    }

    /** Compares in the same time whatever was given. */
    boolean hasSecret(String secret) {
        return MessageDigest.isEqual(HexFormat.of().parseHex(secretHash), DigestUtils.sha256(secret));
    }

    /** The scopes asked for, all when none is named; throws {@link TokenRequestRefused.Scope} for one it has not. */
    Set<String> granted(String requested) {
        if (requested.isBlank()) {
            return Set.copyOf(scopes);
        }
        var wanted = new TreeSet<>(List.of(requested.trim().split("\\s+")));
        if (!scopes.containsAll(wanted)) {
            throw new TokenRequestRefused.Scope();
        }
        return wanted;
    }
}
