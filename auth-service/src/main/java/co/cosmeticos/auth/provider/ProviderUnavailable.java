package co.cosmeticos.auth.provider;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A provider is unavailable: no connection, no answer in time, or its gateway says so (502, 503, 504). This alone opens a
 * circuit; what a provider refuses or fails at for one request says nothing about the next.
 */
final class ProviderUnavailable extends IOException {

    private static final Set<Integer> GATEWAY_STATUSES = Set.of(502, 503, 504);
    // How the client of documents tells a status.
    private static final Pattern STATUS = Pattern.compile("\\b50[234]\\b");

    private ProviderUnavailable(String message) {
        super(message);
    }

    /** Classifies a failure: as this one where the provider is unavailable, else as it was. */
    static IOException classify(IOException failure) {
        var message = String.valueOf(failure.getMessage());
        return failure instanceof SocketException
                        || failure instanceof SocketTimeoutException
                        || failure instanceof UnknownHostException
                        || STATUS.matcher(message).find()
                ? (IOException) new ProviderUnavailable(message).initCause(failure)
                : failure;
    }

    /** The failure of an answer with a status of 500 or above. */
    static IOException of(int status) {
        var message = "The provider answered " + status;
        return GATEWAY_STATUSES.contains(status) ? new ProviderUnavailable(message) : new IOException(message);
    }
}
