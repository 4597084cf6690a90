package co.cosmeticos.platform.json;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * A text of a merge patch (RFC 7396): {@code null} in the body is the empty text, which removes; null in the record is
 * an absent member, which keeps.
 */
@JacksonAnnotationsInside
@JsonDeserialize(using = NullIsEmpty.Reader.class)
@Documented
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
public @interface NullIsEmpty {

    /** Reads it as every text. */
    final class Reader extends StdDeserializer<String> {

        Reader() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            return context.readValue(parser, String.class);
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return "";
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
