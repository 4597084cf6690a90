package co.cosmeticos.platform.problem;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Adds the problems of filters and mappers to every operation of the OpenAPI document, so that an operation documents only
 * its own. Every error response gets the schema of a problem document, unless it declares another.
 */
public class DocumentedProblems implements OASFilter {

    private static final String PROBLEM = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        Optional.ofNullable(document.getComponents().getSchemas())
                .ifPresent(schemas -> schemas.values().forEach(DocumentedProblems::allowNull));
        document.getComponents().addSchema(PROBLEM, problem());
        document.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().values().forEach(operation -> complete(document, path, operation)));
    }

    private static void complete(OpenAPI document, String path, Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        var responses = operation.getResponses();
        general(document, path, operation).forEach((status, description) -> {
            if (!responses.hasAPIResponse(status)) {
                responses.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
            }
        });
        shape(responses);
        addServersWords(path, responses.getAPIResponse("400"));
    }

    // By the parameters of an operation; an invalid token is rejected also where none is required.
    private static Map<String, String> general(OpenAPI document, String path, Operation operation) {
        var answers = new TreeMap<String, String>();
        answers.put("400", "validation, invalid-parameter, unknown-parameter, malformed-json, bad-request");
        answers.put("401", "unauthorized, invalid-token");
        answers.put("406", "not-acceptable");
        answers.put("415", "unsupported-media-type");
        answers.put("429", "rate-limited");
        answers.put("431", "header-fields-too-large");
        answers.put("503", "unavailable");
        if (isSecured(document, operation)) {
            answers.put("403", "forbidden");
        }
        if (path.contains("{")) {
            answers.put("404", "not-found");
        }
        if (operation.getRequestBody() != null) {
            answers.put("413", "payload-too-large");
        }
        if (hasHeader(operation, "If-Match")) {
            answers.merge("400", "if-match-malformed", (usual, own) -> usual + ", " + own);
            answers.put("412", "stale-version");
            answers.put("428", "precondition-required");
        }
        if (hasHeader(operation, "Idempotency-Key")) {
            answers.put("422", "idempotency-key-reused");
        }
        return answers;
    }

    private static boolean isSecured(OpenAPI document, Operation operation) {
        var security = operation.getSecurity() == null ? document.getSecurity() : operation.getSecurity();
        return security != null && !security.isEmpty();
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static boolean hasHeader(Operation operation, String name) {
        return parameters(operation).stream().anyMatch(parameter -> name.equals(parameter.getName()));
    }

    private static void shape(APIResponses responses) {
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.compareTo("400") >= 0) {
                addProblem(response);
            }
            switch (status) {
                case "201" -> require(response, "Location", "Where it is");
                case "401" -> require(response, "WWW-Authenticate", "Which kind of token is taken (RFC 6750)");
                case "429" -> require(response, "Retry-After", "Seconds to wait");
                case "503" ->
                    response.addHeader("Retry-After", header("Seconds to wait").required(false));
                default -> {}
            }
        });
    }

    private static void require(APIResponse response, String name, String description) {
        if (response.getHeaders() == null || !response.getHeaders().containsKey(name)) {
            response.addHeader(name, header(description));
        }
    }

    private static Header header(String description) {
        return OASFactory.createHeader().required(true).description(description).schema(of(SchemaType.STRING));
    }

    // OAuth has its own error schema, but not for problems of the filters.
    private static void addProblem(APIResponse response) {
        var content = response.getContent() == null ? OASFactory.createContent() : response.getContent();
        content.addMediaType(
                Problem.MEDIA_TYPE,
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM)));
        response.setContent(content);
    }

    // Open Liberty rejects a malformed Content-Type and some characters of a path itself, with its own
    // text.
    private static void addServersWords(String path, APIResponse response) {
        response.getContent().addMediaType(MediaType.TEXT_HTML, OASFactory.createMediaType());
        if (path.contains("{")) {
            response.getContent().addMediaType(MediaType.APPLICATION_JSON, OASFactory.createMediaType());
        }
    }

    // JSON-B treats null as absent.
    private static void allowNull(Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        var required = schema.getRequired() == null ? List.<String>of() : schema.getRequired();
        schema.getProperties().forEach((name, property) -> {
            if (!required.contains(name) && property.getType() != null && property.getEnumeration() == null) {
                property.addType(SchemaType.NULL);
            }
        });
    }

    private static Schema problem() {
        var error = of(SchemaType.OBJECT)
                .addProperty("field", of(SchemaType.STRING))
                .addProperty("message", of(SchemaType.STRING))
                .addProperty("pointer", of(SchemaType.STRING))
                .required(List.of("field", "message"));
        return of(SchemaType.OBJECT)
                .description("A problem document (RFC 9457); some types have members of their own")
                .addProperty("type", of(SchemaType.STRING).pattern("^/problems/[a-z0-9-]+$"))
                .addProperty("title", of(SchemaType.STRING))
                .addProperty("status", of(SchemaType.INTEGER))
                .addProperty("detail", of(SchemaType.STRING))
                .addProperty("traceId", of(SchemaType.STRING))
                .addProperty("errors", of(SchemaType.ARRAY).items(error))
                .required(List.of("type", "title", "status", "detail"));
    }

    private static Schema of(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
