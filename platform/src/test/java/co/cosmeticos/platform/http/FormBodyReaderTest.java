package co.cosmeticos.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.fixtures.TestApi;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.RefusalMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FormBodyReaderTest {

    /** A form of a page. */
    public record Form(@Nullable String email, @Nullable String otp) {}

    /** Says what it read. */
    @Path("/login")
    public static class Login {

        @POST
        @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
        @Produces(MediaType.TEXT_PLAIN)
        public String logIn(Form form) {
            return form.toString();
        }
    }

    private final TestApi api =
            TestApi.of(new Login(), new BodyLimitFilter(), new FormBodyReader(), new RefusalMapper(new Problems()));

    private MockHttpResponse post(String form) {
        return api.post("/login")
                .body(MediaType.APPLICATION_FORM_URLENCODED, form.getBytes(StandardCharsets.UTF_8))
                .send();
    }

    @Test
    void a_form_is_read_behind_the_filter_that_has_looked_at_it() throws UnsupportedEncodingException {
        assertThat(post("email=maria%40example.com&otp=1+2&button=").getContentAsString())
                .isEqualTo("Form[email=maria@example.com, otp=1 2]");
        assertThat(post("email=").getContentAsString()).isEqualTo("Form[email=, otp=null]");
        assertThat(post("").getContentAsString()).isEqualTo("Form[email=null, otp=null]");
    }

    @Test
    void a_field_that_stands_twice_is_refused() throws UnsupportedEncodingException {
        assertThat(post("email=a&email=b").getStatus()).isEqualTo(400);
        assertThat(post("email=a&email=b").getContentAsString()).contains("\"parameter\":\"email\"");
        assertThat(post("email&email=b").getStatus()).isEqualTo(400);
    }

    @Test
    void a_form_that_was_read_already_is_the_same_record() {
        assertThat(FormBodyReader.read(Form.class, Map.of("email", List.of("a"), "button", List.of("b", "c"))))
                .isEqualTo(new Form("a", null));
        assertThat(FormBodyReader.read(Form.class, Map.of("otp", List.of()))).isEqualTo(new Form(null, null));
        assertThatThrownBy(() -> FormBodyReader.read(Form.class, Map.of("email", List.of("a", "a"))))
                .isInstanceOf(QueryRefused.Repeated.class);
    }
}
