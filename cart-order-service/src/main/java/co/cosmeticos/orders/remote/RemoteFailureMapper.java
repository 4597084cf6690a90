package co.cosmeticos.orders.remote;

import co.cosmeticos.platform.remote.RemoteAway;
import co.cosmeticos.platform.remote.RemoteRefused;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Maps failures of a remote call: a final refusal, or an open outcome as {@link Unavailable}. */
public final class RemoteFailureMapper {

    private static final Logger LOG = Logger.getLogger(RemoteFailureMapper.class.getName());

    // Bad gateway, service unavailable, gateway timeout: what a proxy, or a server that starts or stops, says.
    private static final List<Integer> AWAY = List.of(502, 503, 504);

    private static final int MOST_CAUSES = 12;

    private RemoteFailureMapper() {}

    /**
     * The answer of a call. A refusal that stands becomes what {@code refusal} makes of it; a broken connection, no
     * answer in time, and 502 to 504 become {@link Unavailable.Away}, every other 5xx, 429 and an answer that cannot be
     * read {@link Unavailable}.
     */
    public static <T> T answer(String service, Supplier<T> call, Function<RemoteRefused, RuntimeException> refusal) {
        try {
            return call.get();
        } catch (RemoteRefused refused) {
            throw refused.isTemporary() ? unavailable(service, refused) : refusal.apply(refused);
        } catch (ProcessingException noAnswer) {
            LOG.log(Level.WARNING, "{0}: {1}", new Object[] {service, noAnswer});
            throw isAway(noAnswer)
                    ? new Unavailable.Away(service, isCausedBy(noAnswer, SocketTimeoutException.class))
                    : new Unavailable(service);
        }
    }

    // A client made without RemoteServices, as those of tests are, tells of a broken line by its cause.
    private static boolean isAway(ProcessingException noAnswer) {
        return noAnswer instanceof RemoteAway
                || (isCausedBy(noAnswer, IOException.class) && !isCausedBy(noAnswer, JsonbException.class));
    }

    private static boolean isCausedBy(Throwable thrown, Class<? extends Throwable> type) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(type::isInstance);
    }

    private static Unavailable unavailable(String service, RemoteRefused refused) {
        LOG.log(Level.WARNING, "{0}: {1}", new Object[] {service, refused.getMessage()});
        return AWAY.contains(refused.status()) ? new Unavailable.Away(service, false) : new Unavailable(service);
    }
}
