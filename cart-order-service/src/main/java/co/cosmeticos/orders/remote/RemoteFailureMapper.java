package co.cosmeticos.orders.remote;

import co.cosmeticos.platform.remote.RemoteRefused;
import jakarta.ws.rs.ProcessingException;
import java.net.SocketTimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells the failures of a remote call apart: a refusal that stands, and everything that leaves the outcome open. */
public final class RemoteFailureMapper {

    private static final Logger LOG = Logger.getLogger(RemoteFailureMapper.class.getName());

    private RemoteFailureMapper() {}

    /**
     * The answer of a call. A refusal that stands becomes what {@code refusal} makes of it; a 5xx, 429, a timeout or a
     * broken connection becomes {@link Unavailable}.
     */
    public static <T> T answer(String service, Supplier<T> call, Function<RemoteRefused, RuntimeException> refusal) {
        try {
            return call.get();
        } catch (RemoteRefused refused) {
            throw refused.isTemporary() ? unavailable(service, refused) : refusal.apply(refused);
        } catch (ProcessingException noAnswer) {
            throw unavailable(service, noAnswer);
        }
    }

    private static Unavailable unavailable(String service, RuntimeException why) {
        var root = why.getCause() == null ? why : why.getCause();
        LOG.log(Level.WARNING, "{0}: {1}", new Object[] {service, root});
        return new Unavailable(service, root instanceof SocketTimeoutException);
    }
}
