package co.cosmeticos.auth.postalcode;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.remote.RemoteAway;
import co.cosmeticos.platform.remote.RemoteServices;
import co.cosmeticos.platform.remote.ResiliencePolicy;
import co.cosmeticos.platform.value.PostalCode;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Client of ViaCEP, where the settings name one. A user waits, so it is asked once. */
@Component
public class ViaCep {

    private static final int READ_SECONDS = 2;

    private final Optional<ViaCepApi> api;

    @Inject
    public ViaCep(PostalCodeSettings settings) {
        this.api = settings.url().map(url -> RemoteServices.externalClient(ViaCepApi.class, url, READ_SECONDS));
    }

    boolean isThere() {
        return api.isPresent();
    }

    /** The place of a code; empty when it is not given out. Throws whatever the service does not answer with. */
    @Timeout(ResiliencePolicy.TIMEOUT_MILLIS)
    @CircuitBreaker(
            requestVolumeThreshold = ResiliencePolicy.FAILURES,
            failureRatio = 1,
            delay = ResiliencePolicy.OPEN_MILLIS,
            failOn = {RemoteAway.class, TimeoutException.class})
    public Optional<Place> find(PostalCode postalCode) {
        var answer = api.orElseThrow().find(postalCode.digits());
        return answer.containsKey("erro")
                ? Optional.empty()
                : Optional.of(new Place(
                        postalCode.formatted(),
                        answer.getString("uf"),
                        text(answer, "localidade"),
                        text(answer, "bairro"),
                        text(answer, "logradouro")));
    }

    // A code of a whole town has neither street nor district.
    private static @Nullable String text(JsonObject answer, String name) {
        var text = answer.getString(name, "");
        return text.isBlank() ? null : text;
    }
}
