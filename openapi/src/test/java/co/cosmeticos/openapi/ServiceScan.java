package co.cosmeticos.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * What the scanner of MicroProfile OpenAPI makes of a service's classes, and the methods behind its operations.
 *
 * @param document as the scanner wrote it; its paths are relative to the service
 * @param methods by the operation's id
 */
record ServiceScan(ObjectNode document, Index index, Map<String, MethodInfo> methods) {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");

    static ServiceScan of(ShopService service) throws IOException {
        var indexer = new Indexer();
        for (var folder : service.classes()) {
            index(indexer, folder);
        }
        var index = indexer.complete();
        var openApi = SmallRyeOpenAPI.builder()
                .withIndex(index)
                .withApplicationClassLoader(ServiceScan.class.getClassLoader())
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .build();
        var methods = index.getAnnotations(OPERATION).stream()
                .filter(operation -> operation.value("operationId") != null)
                .collect(Collectors.toMap(
                        operation -> operation.value("operationId").asString(),
                        operation -> operation.target().asMethod()));
        return new ServiceScan((ObjectNode) JSON.readTree(openApi.toJSON()), index, methods);
    }

    private static void index(Indexer indexer, Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.filter(one -> one.toString().endsWith(".class"))::iterator) {
                try (var bytes = Files.newInputStream(file)) {
                    indexer.index(bytes);
                }
            }
        }
    }

    /** The annotation of an operation's method, else of its class. */
    @Nullable AnnotationInstance annotation(String operationId, String type) {
        var name = DotName.createSimple(type);
        var method = Objects.requireNonNull(methods.get(operationId), operationId);
        var own = method.declaredAnnotation(name);
        return own != null ? own : method.declaringClass().declaredAnnotation(name);
    }

    /** The record or enum of this name whose components are these; null where there is none. */
    @Nullable ClassInfo type(String schema, java.util.Set<String> properties) {
        return index.getKnownClasses().stream()
                .filter(type -> schema.equals(SchemaNames.of(type)))
                .filter(type -> type.isEnum()
                        || type.isRecord()
                                && type.recordComponents().stream()
                                        .map(SchemaNames::property)
                                        .collect(Collectors.toSet())
                                        .containsAll(properties))
                .findFirst()
                .orElse(null);
    }
}
