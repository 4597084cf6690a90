package co.cosmeticos.auth.federation;

import co.cosmeticos.platform.value.EmailAddress;
import co.cosmeticos.platform.value.PersonName;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.util.Locale;
import java.util.Optional;

/**
 * A user as an identity provider knows them.
 *
 * @param subject their name there, for good
 * @param verifiedEmail the address that the provider has verified, if there is one
 */
public record ExternalUser(String subject, Optional<EmailAddress> verifiedEmail, String name, String locale) {

    /** From the claims of a validated ID token. */
    public static ExternalUser of(IDTokenClaimsSet claims) {
        var email = Optional.ofNullable(claims.getStringClaim("email"))
                .filter(address -> Boolean.TRUE.equals(claims.getBooleanClaim("email_verified")))
                .filter(EmailAddress::isValid)
                .map(EmailAddress::parse);
        var name = Optional.ofNullable(claims.getStringClaim("name"))
                .or(() -> email.map(EmailAddress::localPart))
                .filter(PersonName::isValid)
                .map(PersonName::parse)
                .map(PersonName::text)
                .orElse("");
        var language = Optional.ofNullable(claims.getStringClaim("locale"))
                .map(tag -> Locale.forLanguageTag(tag.replace('_', '-')).getLanguage())
                .orElse("pt");
        return new ExternalUser(claims.getSubject().getValue(), email, name, "en".equals(language) ? "en" : "pt-BR");
    }
}
