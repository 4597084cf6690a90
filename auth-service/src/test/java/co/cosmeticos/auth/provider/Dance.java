package co.cosmeticos.auth.provider;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.Storefront;
import co.cosmeticos.auth.Surfer;
import co.cosmeticos.auth.mfa.EnrollSecondFactor;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.provider.ProviderServer;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URI;
import java.security.InvalidKeyException;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** What a person does at a provider. */
final class Dance {

    private Dance() {}

    /** Sends the person to the provider, who logs in there; the address that leads back, not yet called. */
    static String back(Surfer person, String sentTo, String email) {
        var origin = sentTo.substring(0, sentTo.indexOf('/', "http://".length()));
        var toForm = person.get(sentTo);
        assertThat(toForm.status()).as(toForm.toString()).isEqualTo(302);
        if (toForm.location().startsWith(Storefront.ISSUER)) {
            return toForm.location(); // the provider knows the person already
        }
        var form = person.get(URI.create(sentTo).resolve(toForm.location()).toString());
        assertThat(form.status()).as(form.toString()).isEqualTo(200);
        var in = person.post(
                origin + "/login",
                Map.of("username", email, "password", ProviderServer.PASSWORD, "_csrf", form.hidden("_csrf")));
        return person.get(URI.create(sentTo).resolve(in.location()).toString()).location();
    }

    static void isProblem(Surfer.Seen seen, int status, String slug) {
        assertThat(seen.status()).as(seen.toString()).isEqualTo(status);
        assertThat(seen.header("Content-Type")).startsWith("application/problem+json");
        assertThat(seen.body()).contains("/problems/" + slug);
    }

    /** Turns the second factor on; a code on paper. */
    static String secondFactor(Accounts accounts, User user) throws InvalidKeyException {
        var setUp = accounts.get(EnrollSecondFactor.class);
        var secret = new Base32().decode(setUp.prepare(user.id(), user.email()).secret());
        var code = new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), accounts.clock.instant());
        return setUp.confirm(user.id(), code).get(0);
    }
}
