package co.cosmeticos.auth.credential;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The current password, and a code where a second factor is on, asked for again before what cannot be undone.
 *
 * @param password current password of the account
 * @param otp code of the authenticator app or a recovery code; needed where a second factor is on
 */
public record ReauthenticationRequest(
        @NotNull @Size(max = 128) String password,
        @Size(max = 32) @Nullable String otp) {}
