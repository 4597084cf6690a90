package co.cosmeticos.platform.json;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * A list of texts of a merge patch (RFC 7396): {@code null} in the body is the empty list; null in the record is an absent
 * member, which keeps.
 */
@JacksonAnnotationsInside
@JsonDeserialize(using = NullIsEmptyList.Reader.class)
@Documented
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
public @interface NullIsEmptyList {

    /** Reads it as every list of texts. */
    final class Reader extends StdDeserializer<List<String>> {
        Reader() {
            super(List.class);
        }

        @Override
        public List<String> deserialize(JsonParser parser, DeserializationContext context) {
            return context.readValue(
                    parser, context.getTypeFactory().constructCollectionType(List.class, String.class));
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return List.of();
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
