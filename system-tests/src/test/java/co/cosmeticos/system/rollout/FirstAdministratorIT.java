package co.cosmeticos.system.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.devshop.ShopSettings.Layout;
import co.cosmeticos.devshop.http.Gateway;
import co.cosmeticos.system.RunningShop;
import jakarta.json.Json;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A shop without a demonstration is administered by who reads the mail of the address that its settings name. */
@Tag("long")
class FirstAdministratorIT {

    private static final String AUTH = "/api/v1/auth";
    private static final String OPS = "/api/v1/ops";
    private static final String EMAIL = "dona@loja.example";
    private static final String PASSWORD = "senha-Muito-Forte-2718!";
    private static final RunningShop SHOP = RunningShop.start(Layout.STORES);
    private static final List<Fleet> FLEETS = new ArrayList<>();
    private static final List<Gateway> GATEWAYS = new ArrayList<>();

    // Servers that are ended in the end may still write.
    @TempDir(cleanup = CleanupMode.NEVER)
    private static Path folder;

    @BeforeAll
    static void open() {
        Map<String, List<String>> endpoints =
                Map.of(AUTH, new CopyOnWriteArrayList<>(), OPS, new CopyOnWriteArrayList<>());
        GATEWAYS.add(Gateway.start(URI.create(SHOP.process().url()).getPort(), endpoints));
        var inside = Gateway.inside(endpoints);
        GATEWAYS.add(inside);
        var environment = environment("http://localhost:" + inside.port() + AUTH);
        FLEETS.add(new Fleet("auth-service", folder, environment, endpoints.get(AUTH)));
        FLEETS.add(new Fleet("async-worker", folder, environment, endpoints.get(OPS)));
        FLEETS.forEach(Fleet::open);
    }

    private static Map<String, String> environment(String auth) {
        var all = new HashMap<>(SHOP.process().settings());
        all.putAll(RunningShop.environment());
        all.put("AUTH_AUTH_URL", auth);
        all.put("WORKER_AUTH_URL", auth);
        all.put("ltpa_keys_password", "of-this-test");
        all.put("AUTH_DEMO_ENABLED", "false");
        all.put("AUTH_FIRST_ADMIN_EMAIL", EMAIL);
        return all;
    }

    @AfterAll
    static void close() {
        FLEETS.forEach(Fleet::close);
        GATEWAYS.forEach(Gateway::close);
        SHOP.process().close();
    }

    @Test
    void the_letter_of_the_first_start_makes_one_administrator() {
        var reset = Json.createObjectBuilder()
                .add("code", SHOP.codeMailedTo(EMAIL, "Defina uma nova senha"))
                .add("password", PASSWORD);
        SHOP.api().post(AUTH + "/password/reset", reset.build()).is(204);
        var administrator = SHOP.signIn(EMAIL, PASSWORD);
        assertThat(administrator.get(AUTH + "/users").is(200).items()).hasSize(1);
        assertThat(administrator
                        .get(AUTH + "/audit?action=FIRST_ADMINISTRATOR")
                        .is(200)
                        .items())
                .hasSize(1);
        administrator.get(OPS + "/events").is(200);
    }
}
