package co.cosmeticos.auth.authorize;

import co.cosmeticos.platform.http.FormBodyReader;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The log-in form of the authorization page.
 *
 * @param email address of the account
 * @param password password of the account
 * @param otp code of the authenticator app or a recovery code; needed where a second factor is on
 * @param form the token that came with the page, for this browser and this request
 */
public record LoginForm(
        @NotNull @Size(max = 254) String email,
        @NotNull @Size(max = 128) String password,
        @Size(max = 32) @Nullable String otp,
        @Nullable String form) {

    /** Whether this is the form of the page, and not the request of a storefront, which has no such field. */
    static boolean isIn(Map<String, List<String>> body) {
        return Stream.of("email", "password", "otp", "form").anyMatch(body::containsKey);
    }

    /** Reads it; throws {@link ConstraintViolationException}, and a refusal when a field stands in it twice. */
    static LoginForm read(Map<String, List<String>> body, Validator validator) {
        var form = FormBodyReader.read(LoginForm.class, body);
        var violations = validator.validate(form);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return form;
    }
}
