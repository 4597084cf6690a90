package co.cosmeticos.openapi;

import static co.cosmeticos.openapi.ServiceScan.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;

/** What becomes of a pattern of Jakarta Validation. */
class PatternsTest {

    private static String completed(String schema) throws JsonProcessingException {
        var node = JSON.readTree(schema);
        Patterns.complete(node);
        return node.toString();
    }

    @Test
    void words_are_an_enumeration() throws JsonProcessingException {
        assertThat(completed("{\"a\":{\"pattern\":\"card|pix\"}}")).isEqualTo("{\"a\":{\"enum\":[\"card\",\"pix\"]}}");
        assertThat(completed("[{\"pattern\":\"-?price|name\"}]"))
                .isEqualTo("[{\"enum\":[\"price\",\"-price\",\"name\"]}]");
        assertThat(Patterns.words("BA|S[CEP]")).containsExactly("BA", "SC", "SE", "SP");
    }

    @Test
    void all_else_matches_the_whole_text() throws JsonProcessingException {
        assertThat(completed("{\"pattern\":\"[a-z]+|[0-9]\"}")).isEqualTo("{\"pattern\":\"^(?:[a-z]+|[0-9])$\"}");
        assertThat(completed("{\"pattern\":\"^a\"}")).isEqualTo("{\"pattern\":\"^a\"}");
    }

    @Test
    void what_is_only_called_pattern_stays() throws JsonProcessingException {
        assertThat(completed("{\"pattern\":{\"type\":\"string\"}}")).isEqualTo("{\"pattern\":{\"type\":\"string\"}}");
    }
}
