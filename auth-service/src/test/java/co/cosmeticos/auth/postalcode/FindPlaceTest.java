package co.cosmeticos.auth.postalcode;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.platform.value.PostalCode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindPlaceTest {

    private static FindPlace asking(Optional<String> url) {
        return new FindPlace(new ViaCep(new PostalCodeSettings(url)));
    }

    @ParameterizedTest
    @CsvSource({
        "01000000, SP",
        "19999999, SP",
        "20040020, RJ",
        "69000000, AM",
        "69301000, RR",
        "69400000, AM",
        "70040010, DF",
        "72800000, GO",
        "73000000, DF",
        "76801000, RO",
        "78899999, MT",
        "79000000, MS",
        "99999999, RS"
    })
    void the_table_knows_the_state(String postalCode, String state) {
        assertThat(asking(Optional.empty()).find(PostalCode.parse(postalCode)))
                .contains(new Place(PostalCode.parse(postalCode).formatted(), state, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000", "00999999"})
    void what_is_not_given_out_is_no_place(String postalCode) {
        assertThat(asking(Optional.empty()).find(PostalCode.parse(postalCode))).isEmpty();
    }

    private static Optional<Place> answered(int status, String body) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ws/01310100/json/", call -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            call.sendResponseHeaders(status, bytes.length);
            call.getResponseBody().write(bytes);
            call.close();
        });
        server.start();
        try {
            return asking(Optional.of("http://localhost:" + server.getAddress().getPort()))
                    .find(PostalCode.parse("01310100"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void who_knows_the_streets_is_asked() throws IOException {
        assertThat(answered(200, """
            {"cep": "01310-100", "logradouro": "Avenida Paulista", "complemento": "", "bairro": "Bela Vista",
             "localidade": "São Paulo", "uf": "SP", "ibge": "3550308"}\
            """))
                .contains(new Place("01310-100", "SP", "São Paulo", "Bela Vista", "Avenida Paulista"));
        assertThat(answered(200, "{\"uf\": \"SP\", \"localidade\": \"Borá\", \"bairro\": \"\", \"logradouro\": \"\"}"))
                .contains(new Place("01310-100", "SP", "Borá", null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"erro\": true}", "{\"erro\": \"true\"}"})
    void what_is_unknown_there_is_no_place(String answer) throws IOException {
        assertThat(answered(200, answer)).isEmpty();
    }

    @Test
    void while_it_is_away_or_talks_nonsense_the_table_answers() throws IOException {
        var byTable = new Place("01310-100", "SP", null, null, null);
        assertThat(answered(500, "{}")).contains(byTable);
        assertThat(answered(200, "[1]")).contains(byTable);
        assertThat(answered(200, "{\"uf\": 7}")).contains(byTable);
        assertThat(asking(Optional.of("http://localhost:1")).find(PostalCode.parse("01310100")))
                .contains(byTable);
    }
}
