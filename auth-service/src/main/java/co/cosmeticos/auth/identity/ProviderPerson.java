package co.cosmeticos.auth.identity;

import co.cosmeticos.auth.user.EmailAddress;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.util.Locale;
import java.util.Optional;

/**
 * A person as a provider knows her.
 *
 * @param subject what she is called there for good
 * @param verifiedEmail the address that the provider has verified, if there is one
 */
public record ProviderPerson(String subject, Optional<EmailAddress> verifiedEmail, String name, String locale) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EMAIL = 254;

    /** By the claims of an ID token that was checked. */
    public static ProviderPerson of(IDTokenClaimsSet claims) {
        var email = Optional.ofNullable(claims.getStringClaim("email"))
                .filter(address -> Boolean.TRUE.equals(claims.getBooleanClaim("email_verified")))
                .filter(address -> address.length() <= LONGEST_EMAIL && address.indexOf('@') > 0)
                .map(EmailAddress::new);
        var name = Optional.ofNullable(claims.getStringClaim("name"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .or(() -> email.map(
                        address -> address.text().substring(0, address.text().indexOf('@'))))
                .orElse("");
        var language = Optional.ofNullable(claims.getStringClaim("locale"))
                .map(tag -> Locale.forLanguageTag(tag.replace('_', '-')).getLanguage())
                .orElse("pt");
        return new ProviderPerson(
                claims.getSubject().getValue(),
                email,
                name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                "en".equals(language) ? "en" : "pt-BR");
    }
}
