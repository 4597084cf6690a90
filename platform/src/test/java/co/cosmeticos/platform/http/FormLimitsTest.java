package co.cosmeticos.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.TestApi;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.RefusalMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FormLimitsTest {

    private final TestApi api =
            TestApi.of(new FiltersTest.Echo(), new BodyLimitFilter(), new RefusalMapper(new Problems()));

    @Test
    void a_form_is_small_and_of_few_fields() throws IOException {
        var worst = new StringBuilder();
        for (var name = 0; worst.length() < 900_000; name++) {
            worst.append(Integer.toString(name, 36)).append('&');
        }
        for (var form : new String[] {worst.toString(), "a=1&".repeat(31), "a=" + "x".repeat(17_000), "&".repeat(30)}) {
            var answer = api.post("/echo")
                    .body("application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8))
                    .send();
            assertThat(answer.getStatus()).isEqualTo(400);
            assertThat(answer.getContentAsString()).contains("/problems/bad-request");
        }
        var few = "a=1&".repeat(29) + "b=" + "x".repeat(16_000);
        assertThat(api.post("/echo")
                        .body("application/x-www-form-urlencoded", few.getBytes(StandardCharsets.UTF_8))
                        .send()
                        .getStatus())
                .isEqualTo(200);
    }
}
