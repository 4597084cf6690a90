package co.cosmeticos.auth.bootstrap;

import co.cosmeticos.platform.settings.Settings;
import java.util.Optional;

/**
 * Settings of the demo accounts.
 *
 * @param password of both; absent where there is no demonstration
 */
public record DemoSettings(Optional<String> password) {

    /** Reads them; throws {@link IllegalArgumentException} when the demonstration is on and has no password. */
    public static DemoSettings from(Settings settings) {
        return new DemoSettings(
                settings.flag("demo.enabled", false) ? Optional.of(settings.text("demo.password")) : Optional.empty());
    }
}
