package co.cosmeticos.openapi;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.RecordComponentInfo;

/** Names of schemas and of their properties, as the scanner gives them and as clients read them. */
final class SchemaNames {

    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName PROPERTY = DotName.createSimple("jakarta.json.bind.annotation.JsonbProperty");

    private SchemaNames() {}

    /** The scanner's name of a type: by its annotation, else its simple name. */
    static String of(ClassInfo type) {
        var given = type.declaredAnnotation(SCHEMA);
        return given != null && given.value("name") != null
                ? given.value("name").asString()
                : type.simpleName();
    }

    /** The name of a component in JSON. */
    static String property(RecordComponentInfo component) {
        var given = component.declaredAnnotation(PROPERTY);
        var named = given == null ? component.accessor().annotation(PROPERTY) : given;
        return named != null && named.value() != null ? named.value().asString() : component.name();
    }

    /** As clients read it: what is shown of a thing has the thing's name. */
    static String shown(String scanned) {
        return scanned.replaceFirst("(\\w)View(Page)?$", "$1$2");
    }
}
