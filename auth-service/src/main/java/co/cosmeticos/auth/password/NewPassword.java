package co.cosmeticos.auth.password;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.util.List;

/** Hashes a newly chosen password, unless it is too common. */
@Component
public class NewPassword {

    private final CommonPasswords commonPasswords;
    private final Passwords passwords;
    private final KnownDevices devices;

    @Inject
    public NewPassword(CommonPasswords commonPasswords, Passwords passwords, KnownDevices devices) {
        this.commonPasswords = commonPasswords;
        this.passwords = passwords;
        this.devices = devices;
    }

    /**
     * The hash to be stored.
     *
     * @param own the user's name and address, of which no password is to be made
     * @throws PasswordRefused when it is too common, or too many are hashed just now
     */
    public String hash(String password, List<String> own) {
        var visitor = devices.visitor();
        passwords.requireWelcome(visitor);
        commonPasswords.refuse(OpaqueString.of(password).text(), own);
        try (var turn = passwords.turn(visitor)) {
            return turn.hash(password);
        }
    }
}
