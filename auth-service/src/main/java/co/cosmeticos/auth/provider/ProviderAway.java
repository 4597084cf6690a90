package co.cosmeticos.auth.provider;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A provider cannot be had now: no connection, no answer in time, or its gateway says so (502, 503, 504). This alone opens a
 * circuit; what a provider refuses or fails at for one request says nothing about the next.
 */
final class ProviderAway extends IOException {

    private static final Set<Integer> GATEWAYS_WORDS = Set.of(502, 503, 504);
    // How the client of documents tells a status.
    private static final Pattern TOLD = Pattern.compile("\\b50[234]\\b");

    private ProviderAway(String message) {
        super(message);
    }

    /** The same failure, as this one where it means that the provider is away. */
    static IOException toldApart(IOException failure) {
        var message = String.valueOf(failure.getMessage());
        return failure instanceof SocketException
                        || failure instanceof SocketTimeoutException
                        || failure instanceof UnknownHostException
                        || TOLD.matcher(message).find()
                ? (IOException) new ProviderAway(message).initCause(failure)
                : failure;
    }

    /** What an answer of a server that fails means. */
    static IOException of(int status) {
        var message = "The provider answered " + status;
        return GATEWAYS_WORDS.contains(status) ? new ProviderAway(message) : new IOException(message);
    }
}
