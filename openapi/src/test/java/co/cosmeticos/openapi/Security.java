package co.cosmeticos.openapi;

import static co.cosmeticos.openapi.ServiceScan.JSON;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.jandex.AnnotationInstance;

/** Who may call an operation, from the annotations that the services themselves enforce. */
final class Security {

    /** The name of the scheme. */
    static final String SCHEME = "oauth2";

    private Security() {}

    /** Whether an operation demands a permission of staff. */
    static boolean needsPermission(ServiceScan scan, String operationId) {
        return scan.access(operationId)
                .filter(access -> is(access, "RequiresPermission"))
                .isPresent();
    }

    /** The requirement of an operation: none, a token or none, or a token with a scope. */
    static ArrayNode of(ServiceScan scan, String operationId) {
        var any = JSON.createArrayNode();
        var access = scan.access(operationId);
        if (access.filter(one -> is(one, "Anonymous")).isPresent()) {
            return any;
        }
        if (access.filter(one -> is(one, "PermitAll")).isPresent()) {
            any.addObject();
        }
        var scopes = any.addObject().putArray(SCHEME);
        access.filter(one -> is(one, "RequiresPermission") || is(one, "RequiresScope"))
                .ifPresent(one -> scopes.add(one.value().asString()));
        return any;
    }

    private static boolean is(AnnotationInstance access, String kind) {
        return access.name().withoutPackagePrefix().equals(kind);
    }

    /** The scheme with these scopes. */
    static ObjectNode scheme(Set<String> scopes) {
        var scheme = JSON.createObjectNode();
        scheme.put("type", "oauth2");
        scheme.put(
                "description",
                "An access token (RFC 9068) as `Authorization: Bearer …`: of a person who logs in at the shop's page by a code "
                        + "and PKCE, or by `POST /api/v1/auth/login`; of a program by its credentials.");
        var flows = scheme.putObject("flows");
        var known = new TreeMap<String, String>();
        scopes.forEach(scope -> known.put(scope, words(scope)));
        var code = flows.putObject("authorizationCode");
        code.put("authorizationUrl", "/api/v1/auth/authorize");
        code.put("tokenUrl", "/api/v1/auth/token");
        code.put("refreshUrl", "/api/v1/auth/token");
        code.set("scopes", JSON.valueToTree(known));
        var program = flows.putObject("clientCredentials");
        program.put("tokenUrl", "/api/v1/auth/token");
        program.set("scopes", JSON.valueToTree(known));
        return scheme;
    }

    private static String words(String scope) {
        var parts = scope.split(":", 2);
        return parts.length < 2 ? scope : "To %s %s".formatted(parts[1].replace('-', ' '), parts[0].replace('-', ' '));
    }
}
