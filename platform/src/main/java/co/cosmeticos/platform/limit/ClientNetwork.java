package co.cosmeticos.platform.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Network of a client, by which rate limits count: an IPv4 address, or the /64 of an IPv6 address, which is the least that a
 * subscriber gets (RFC 6177) and whose addresses they can use up one by one.
 */
public record ClientNetwork(String name) {

    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    // Some proxies append the port to X-Forwarded-For, which changes with each connection.
    private static final Pattern IPV4_AND_PORT = Pattern.compile("([0-9.]{7,15}):[0-9]{1,5}");
    private static final int PREFIX_BYTES = 8;
    private static final int SITE_DIGITS = 12;
    private static final String SUBSCRIBER = "::/64";

    /**
     * The network of this address, also with brackets, port or zone; another text counts as its own network.
     */
    public static ClientNetwork of(String address) {
        var bare = bare(address);
        if (!IPV6.matcher(bare).matches()) {
            return new ClientNetwork(bare);
        }
        try {
            // Never resolves a name: only an address has a colon.
            var parsed = InetAddress.getByName(bare);
            return new ClientNetwork(parsed instanceof Inet6Address six ? prefix(six) : parsed.getHostAddress());
        } catch (UnknownHostException e) {
            return new ClientNetwork(bare);
        }
    }

    /**
     * The /48 of an IPv6 network, since one site may have all of its 65,536 networks (RFC 6177); any other network is its own
     * site.
     */
    ClientNetwork site() {
        return name.endsWith(SUBSCRIBER) ? new ClientNetwork(name.substring(0, SITE_DIGITS) + "::/48") : this;
    }

    private static String bare(String address) {
        var withPort = IPV4_AND_PORT.matcher(address);
        if (withPort.matches()) {
            return withPort.group(1);
        }
        var end = address.indexOf(']');
        var inside = address.startsWith("[") && end > 0 ? address.substring(1, end) : address;
        var zone = inside.indexOf('%');
        return zone < 0 ? inside : inside.substring(0, zone);
    }

    private static String prefix(Inet6Address address) {
        return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), PREFIX_BYTES)) + SUBSCRIBER;
    }

    @Override
    public String toString() {
        return name;
    }
}
