package co.cosmeticos.devshop.edge;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hop-by-hop header fields (RFC 9110, 7.6.1), and those that only a proxy may set or see. */
final class HopByHop {

    private static final Set<String> ALWAYS = Set.of(
            "host",
            "connection",
            "content-length",
            "expect",
            "upgrade",
            "transfer-encoding",
            "keep-alive",
            "te",
            "trailer",
            "proxy-connection",
            "proxy-authorization",
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-proto",
            "x-forwarded-port",
            "x-real-ip");

    private static final Set<String> NAMES_THE_SERVER = Set.of("server", "x-powered-by", "io.openliberty.trace");

    private HopByHop() {}

    static List<RequestHead.Field> without(List<RequestHead.Field> fields) {
        var named = fields.stream()
                .filter(field -> field.isNamed("Connection"))
                .flatMap(field -> Stream.of(field.value().split(",", -1)))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return fields.stream()
                .filter(field -> {
                    var name = field.name().toLowerCase(Locale.ROOT);
                    return !ALWAYS.contains(name) && !named.contains(name);
                })
                .toList();
    }

    static boolean staysBehind(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return ALWAYS.contains(lower) || NAMES_THE_SERVER.contains(lower);
    }
}
