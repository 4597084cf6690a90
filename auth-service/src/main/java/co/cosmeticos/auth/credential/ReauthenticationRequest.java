package co.cosmeticos.auth.credential;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The current password, and a code where there is a second factor: what a borrowed session does not know. */
public record ReauthenticationRequest(
        @NotNull @Size(max = 128) String password,
        @Size(max = 32) @Nullable String otp) {}
