package co.cosmeticos.openapi;

import co.cosmeticos.fixtures.SourceFiles;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
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

    // As Access of the platform has them, in its order.
    private static final List<DotName> ACCESS = Stream.of(
                    "jakarta.annotation.security.DenyAll",
                    "co.cosmeticos.platform.token.RequiresScope",
                    "co.cosmeticos.platform.permission.RequiresPermission",
                    "jakarta.annotation.security.RolesAllowed",
                    "co.cosmeticos.platform.permission.SignedIn",
                    "co.cosmeticos.platform.token.Anonymous",
                    "jakarta.annotation.security.PermitAll")
            .map(DotName::createSimple)
            .toList();

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
        for (var file : SourceFiles.below(folder, ".class")) {
            try (var bytes = Files.newInputStream(file)) {
                indexer.index(bytes);
            }
        }
    }

    /** The annotation by which the services decide who may call an operation: its method's, else its class's. */
    Optional<AnnotationInstance> access(String operationId) {
        var method = Objects.requireNonNull(methods.get(operationId), operationId);
        return access(method).or(() -> access(method.declaringClass()));
    }

    private static Optional<AnnotationInstance> access(AnnotationTarget target) {
        return ACCESS.stream()
                .map(target::declaredAnnotation)
                .filter(Objects::nonNull)
                .findFirst();
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
