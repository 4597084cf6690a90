package co.cosmeticos.system;

import static org.awaitility.Awaitility.await;

import co.cosmeticos.devshop.ShopProcess;
import co.cosmeticos.devshop.ShopSettings.Layout;
import co.cosmeticos.embedded.Folders;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The shop under test: started once for all classes, on free ports and an empty data folder. */
public final class RunningShop {

    /** How many orders may wait for a PIX or boleto of one buyer: all tests are one client. */
    public static final int UNPAID_ORDERS = 2_000;

    private static final Map<String, String> ENVIRONMENT = EnvironmentOfTests.variables();

    private static final Pattern CODE = Pattern.compile("#code=([A-Za-z0-9_-]{64})");
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(5);

    private static RunningShop instance;
    private static RunningShop lasting;

    private final ShopProcess process;
    private final Path data;
    private final Map<String, SignedIn> signedIn = new ConcurrentHashMap<>();

    private RunningShop(ShopProcess process, Path data) {
        this.process = process;
        this.data = data;
    }

    public static synchronized RunningShop get() {
        if (instance == null) {
            instance = start(Layout.ONE);
        }
        return instance;
    }

    /**
     * The shop of tests that measure, which have it one after another: its servers compile as those do that are there to stay,
     * believe the client address that they are told, and take 100 log-ins a minute of each.
     */
    public static synchronized RunningShop lasting() {
        if (lasting == null) {
            lasting = start(
                    Layout.ONE,
                    Map.of(
                            "JAVA_TOOL_OPTIONS",
                            "",
                            "SHOP_PROXIES",
                            "1",
                            "AUTH_RATE_LIMIT_LOGIN_REQUESTS",
                            "100",
                            "AUTH_RATE_LIMIT_REGISTER_REQUESTS",
                            EnvironmentOfTests.ANY_NUMBER));
        }
        return lasting;
    }

    /** A shop of its own, for who needs another layout; whoever starts it closes its process. */
    public static RunningShop start(Layout layout) {
        return start(layout, Map.of());
    }

    /** The same, with these variables as well. */
    public static RunningShop start(Layout layout, Map<String, String> more) {
        var environment = new HashMap<>(ENVIRONMENT);
        environment.putAll(more);
        var data = Folders.temporary("shop-system-tests");
        var shop = new RunningShop(ShopProcess.start(data, layout, environment), data);
        Runtime.getRuntime().addShutdownHook(new Thread(shop::end));
        if (layout != Layout.STORES) {
            shop.awaitCatalogInTime();
        }
        return shop;
    }

    /** The variables that every server of a shop under test is given. */
    public static Map<String, String> environment() {
        return ENVIRONMENT;
    }

    // A server that has just started takes longer for its first answers than another one waits for them.
    private void awaitCatalogInTime() {
        var cart = api().post("/api/v1/shop/carts", JsonObject.EMPTY_JSON_OBJECT)
                .is(201)
                .text("id");
        var line =
                Json.createObjectBuilder().add("sku", "NONE").add("quantity", 1).build();
        await("an answer of the catalog in time")
                .atMost(Duration.ofSeconds(60))
                .until(() -> api().post("/api/v1/shop/carts/" + cart + "/lines", line)
                                .status()
                        == 422);
    }

    private void end() {
        process.close();
        Folders.delete(data);
    }

    /** The folder that everything is kept in. */
    public Path data() {
        return data;
    }

    public ShopProcess process() {
        return process;
    }

    public Api api() {
        return Api.at(process.url());
    }

    public Api admin() {
        return remembered("admin@cosmeticos.example");
    }

    public Api demoCustomer() {
        return remembered("cliente@cosmeticos.example");
    }

    private record SignedIn(Api api, long since) {}

    private Api remembered(String email) {
        return signedIn.compute(email, (who, known) -> {
                    var now = System.nanoTime();
                    return known != null && now - known.since < TOKEN_LIFE.toNanos()
                            ? known
                            : new SignedIn(signIn(who, process.setting("AUTH_DEMO_PASSWORD")), now);
                })
                .api();
    }

    /** Opens an account. */
    public void register(String email, String password) {
        api().post(
                        "/api/v1/auth/register",
                        Json.createObjectBuilder()
                                .add("email", email)
                                .add("password", password)
                                .add("name", "Maria Teste")
                                .build())
                .is(202);
    }

    public Api signIn(String email, String password) {
        return api().as(accessToken(email, password));
    }

    public String accessToken(String email, String password) {
        return api().post(
                        "/api/v1/auth/login",
                        Json.createObjectBuilder()
                                .add("email", email)
                                .add("password", password)
                                .build())
                .is(200)
                .text("accessToken");
    }

    /** The token of a service, by the prefix of its settings: {@code ORDER}. */
    public String serviceToken(String caller) {
        return api().send("POST", "/api/v1/auth/token", credentials(caller), "application/x-www-form-urlencoded")
                .is(200)
                .text("access_token");
    }

    /** The form by which a service asks for it. */
    public String credentials(String caller) {
        return "grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(
                        URLEncoder.encode(process.setting(caller + "_CLIENT_ID"), StandardCharsets.UTF_8),
                        URLEncoder.encode(process.setting(caller + "_CLIENT_SECRET"), StandardCharsets.UTF_8));
    }

    public Api payments() {
        return Api.at(process.paymentsUrl()).as(process.setting("ORDER_PAYMENT_API_KEY"));
    }

    public Api payer() {
        return Api.at(process.paymentsUrl());
    }

    public List<JsonObject> ledger() {
        return payments().get("/v1/ledger").is(200).items().getValuesAs(JsonObject.class);
    }

    /** The mail to this address whose subject or text has these words, waited for; subject and text together. */
    public String mailTo(String address, String words) {
        return await("a mail to %s with '%s'".formatted(address, words))
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> findMail(address, words), Objects::nonNull);
    }

    /** The code that the mail to this address with these words brings, waited for. */
    public String codeMailedTo(String address, String words) {
        var code = CODE.matcher(mailTo(address, words));
        if (!code.find()) {
            throw new AssertionError("No code in the mail to " + address);
        }
        return code.group(1);
    }

    /** Waits until each of these addresses refuses this token, within the minute that reliability.md promises. */
    public void awaitSignedOut(String accessToken, List<String> paths) {
        paths.forEach(path -> await(path)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(250))
                .until(() -> api().as(accessToken).get(path).status() == 401));
    }

    public Mailbox mailbox() {
        return new Mailbox(process.mailboxUrl());
    }

    private String findMail(String address, String words) {
        return mailbox().to(address).stream()
                .map(mail -> mail.getString("subject") + "\n" + mail.getString("text"))
                .filter(text -> text.contains(words))
                .findFirst()
                .orElse(null);
    }
}
