package co.cosmeticos.orders.remote;

import co.cosmeticos.platform.remote.RemoteRefused;
import jakarta.ws.rs.ProcessingException;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tells the failures of a remote call apart: a refusal that stands, and everything that leaves the outcome open. */
public final class RemoteFailureMapper {

    private RemoteFailureMapper() {}

    /**
     * The answer of a call. A refusal that stands becomes what {@code refusal} makes of it; a 5xx, 429, a timeout or a
     * broken connection becomes {@link Unavailable}.
     */
    public static <T> T answer(String service, Supplier<T> call, Function<RemoteRefused, RuntimeException> refusal) {
        try {
            return call.get();
        } catch (RemoteRefused refused) {
            throw refused.isTemporary() ? new Unavailable(service) : refusal.apply(refused);
        } catch (ProcessingException noAnswer) {
            throw new Unavailable(service);
        }
    }
}
