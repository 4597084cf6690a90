package co.cosmeticos.openapi;

import static co.cosmeticos.openapi.ServiceScan.JSON;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The forms of OAuth 2.0 (RFC 6749, 7009, 7662, 7636), whose parameters the services read one by one: no class has them for
 * the scanner to find.
 */
final class OAuthForms {

    private static final String FORM = "/requestBody/content/application~1x-www-form-urlencoded";
    private static final String CLIENT = "client_id: the program or storefront, where it is not in Authorization";
    private static final String SECRET = "client_secret: of a confidential program, where it is not in Authorization";
    private static final Map<String, List<String>> MEMBERS = Map.of(
            "requestToken",
            List.of(
                    "grant_type!: client_credentials, authorization_code or refresh_token",
                    CLIENT,
                    SECRET,
                    "scope: what the token is to be good for, separated by blanks; all that the client may have by default",
                    "code: the authorization code, for authorization_code",
                    "redirect_uri: the one of the request for the code, for authorization_code",
                    "code_verifier: what the code's challenge was made of (RFC 7636), for authorization_code",
                    "refresh_token: the token that is spent, for refresh_token"),
            "revokeToken",
            List.of(
                    "token!: an access or refresh token of this client",
                    "token_type_hint: read, and not needed",
                    CLIENT,
                    SECRET),
            "introspectToken",
            List.of("token!: the token that is asked about", "token_type_hint: read, and not needed", CLIENT, SECRET));

    private OAuthForms() {}

    /** Gives an operation that takes such a form its schema, and its examples as members. */
    static void complete(ObjectNode operation) {
        emptyRevocation(operation);
        var members = MEMBERS.get(operation.path("operationId").asText());
        if (members == null || !(operation.at(FORM) instanceof ObjectNode form)) {
            return;
        }
        form.set("schema", schema(members));
        form.path("examples").forEach(example -> {
            if (example.path("value") instanceof TextNode text) {
                ((ObjectNode) example).set("value", JSON.valueToTree(fields(text.asText())));
            }
        });
    }

    // RFC 7009, section 2.2: the status says it all. The scanner sees what the resource produces otherwise.
    private static void emptyRevocation(ObjectNode operation) {
        if (operation.path("operationId").asText().equals("revokeToken")
                && operation.at("/responses/200") instanceof ObjectNode revoked) {
            revoked.remove("content");
        }
    }

    private static ObjectNode schema(List<String> members) {
        var schema = JSON.createObjectNode().put("type", "object");
        var properties = schema.putObject("properties");
        for (var member : members) {
            var parts = member.split(": ", 2);
            var name = parts[0].replace("!", "");
            properties.putObject(name).put("type", "string").put("description", parts[1]);
            if (parts[0].endsWith("!")) {
                schema.putArray("required").add(name);
            }
        }
        return schema;
    }

    private static Map<String, String> fields(String form) {
        var fields = new LinkedHashMap<String, String>();
        for (var field : form.split("&")) {
            var parts = field.split("=", 2);
            fields.put(parts[0], parts.length < 2 ? "" : parts[1]);
        }
        return fields;
    }
}
