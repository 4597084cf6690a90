package co.cosmeticos.platform.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The network that a client's requests come from, as limits count them: an IPv4 address, or the /64 of an IPv6 address,
 * which is the least that one subscriber gets (RFC 6177) and of which they may use each address once.
 */
public record ClientNetwork(String name) {

    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final int PREFIX_BYTES = 8;

    /** The network of this address, in brackets or with a zone too; what is no address counts by itself. */
    public static ClientNetwork of(String address) {
        var bare = bare(address);
        if (!IPV6.matcher(bare).matches()) {
            return new ClientNetwork(bare);
        }
        try {
            // No name is looked up: only an address has a colon.
            var parsed = InetAddress.getByName(bare);
            return new ClientNetwork(parsed instanceof Inet6Address six ? prefix(six) : parsed.getHostAddress());
        } catch (UnknownHostException e) {
            return new ClientNetwork(bare);
        }
    }

    private static String bare(String address) {
        var end = address.indexOf(']');
        var inside = address.startsWith("[") && end > 0 ? address.substring(1, end) : address;
        var zone = inside.indexOf('%');
        return zone < 0 ? inside : inside.substring(0, zone);
    }

    private static String prefix(Inet6Address address) {
        return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), PREFIX_BYTES)) + "::/64";
    }

    @Override
    public String toString() {
        return name;
    }
}
