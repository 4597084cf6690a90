package co.cosmeticos.auth.emailcode;

import co.cosmeticos.auth.key.SecretCipher;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Signs and verifies email codes: the id and 256 bits that only the holder of {@code auth.key-secret} can derive
 * from it. So no code is stored or travels in an event, and who reads the database can make none.
 */
@Component
public class EmailCodeSigner {

    private static final int ID_BYTES = 16;
    private static final int MAC_BYTES = 32;
    // What a mail program breaks a line with, or a person pastes along.
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    private final SecretCipher secretCipher;

    @Inject
    public EmailCodeSigner(SecretCipher secretCipher) {
        this.secretCipher = secretCipher;
    }

    /** The code: 64 URL-safe characters. */
    public String of(UUID emailCode) {
        var bytes = ByteBuffer.allocate(ID_BYTES + MAC_BYTES)
                .putLong(emailCode.getMostSignificantBits())
                .putLong(emailCode.getLeastSignificantBits())
                .put(mac(emailCode));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The id of the email code; empty for what is no code of ours. Takes the same time for each wrong one. */
    public Optional<UUID> read(String code) {
        var bytes = decoded(BLANKS.matcher(code).replaceAll(""));
        if (bytes.length != ID_BYTES + MAC_BYTES) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(bytes);
        var emailCode = new UUID(buffer.getLong(), buffer.getLong());
        var shown = Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
        return MessageDigest.isEqual(shown, mac(emailCode)) ? Optional.of(emailCode) : Optional.empty();
    }

    private static byte[] decoded(String code) {
        try {
            return Base64.getUrlDecoder().decode(code);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private byte[] mac(UUID emailCode) {
        return secretCipher.mac("emailCode", emailCode.toString());
    }
}
