package co.cosmeticos.auth;

import co.cosmeticos.auth.audit.AuditSettings;
import co.cosmeticos.auth.authorize.AuthorizeSettings;
import co.cosmeticos.auth.bootstrap.DemoSettings;
import co.cosmeticos.auth.client.ClientSettings;
import co.cosmeticos.auth.credential.SendResets;
import co.cosmeticos.auth.discovery.WellKnownResource;
import co.cosmeticos.auth.email.SendVerifications;
import co.cosmeticos.auth.emailcode.EmailCode;
import co.cosmeticos.auth.emailcode.EmailCodeSettings;
import co.cosmeticos.auth.emailcode.EmailCodeSigner;
import co.cosmeticos.auth.emailcode.RequestEmailCode;
import co.cosmeticos.auth.erasure.UnverifiedSettings;
import co.cosmeticos.auth.invitation.InvitationSettings;
import co.cosmeticos.auth.key.KeyRingCache;
import co.cosmeticos.auth.key.KeySettings;
import co.cosmeticos.auth.key.RotateKeys;
import co.cosmeticos.auth.login.Login;
import co.cosmeticos.auth.login.LoginSettings;
import co.cosmeticos.auth.mfa.MfaSettings;
import co.cosmeticos.auth.password.PasswordSettings;
import co.cosmeticos.auth.privacy.ErasureSettings;
import co.cosmeticos.auth.provider.ProviderSettings;
import co.cosmeticos.auth.registration.Register;
import co.cosmeticos.auth.role.Actor;
import co.cosmeticos.auth.session.SessionSettings;
import co.cosmeticos.auth.session.TokenPair;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.fixtures.TestContainer;
import co.cosmeticos.fixtures.TestDatabase;
import co.cosmeticos.fixtures.TestJson;
import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.platform.sql.Resources;
import co.cosmeticos.platform.token.TokenVerifier;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.EmailAddress;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The service without its server, on a database of its own, at a clock that a test moves. */
public final class Accounts implements AutoCloseable {

    public static final KeySettings KEYS = new KeySettings(
            "http://localhost:8080/api/v1/auth",
            "a secret of more than thirty-two characters",
            Duration.ofMinutes(10),
            Duration.ofDays(90),
            Duration.ofMinutes(15));
    public static final Map<String, String> SECRETS = Map.of(
            "auth.clients.async-worker.secret",
            "worker-secret",
            "auth.clients.product-service.secret",
            "p:s%20 secret");
    public static final String PASSWORD = "um segredo comprido";

    public final MovingClock clock = new MovingClock();
    private final TestDatabase database = Stores.database("db/platform", "db/auth");
    private final TestContainer container;

    /** Where erasures are written to, apart from the database; there is no such file at first. */
    public final Path ledger = Path.of("target", "ledger-" + UUID.randomUUID());

    public Accounts() {
        this(new LoginSettings(false));
    }

    public Accounts(LoginSettings login) {
        this(login, new MfaSettings(false));
    }

    public Accounts(LoginSettings login, MfaSettings mfa) {
        this(login, mfa, KEYS, Map.of());
    }

    public Accounts(KeySettings keys) {
        this(new LoginSettings(false), new MfaSettings(false), keys, Map.of());
    }

    /** With settings beside {@link #SECRETS}: storefronts, providers. */
    public Accounts(LoginSettings login, MfaSettings mfa, Map<String, String> further) {
        this(login, mfa, KEYS, further);
    }

    private Accounts(LoginSettings login, MfaSettings mfa, KeySettings keys, Map<String, String> further) {
        var settings = new Settings(
                key -> Optional.ofNullable(SECRETS.get(key)).or(() -> Optional.ofNullable(further.get(key))), "auth");
        container = TestContainer.ofService("co.cosmeticos.auth")
                .with(Jdbi.class, Resources.jdbiOn(database.dataSource()))
                .with(Jsonb.class, TestJson.JSONB)
                .with(Clock.class, clock)
                .with(Settings.class, settings)
                .with(ProviderSettings.class, ProviderSettings.from(settings))
                .with(AuthorizeSettings.class, AuthorizeSettings.from(settings))
                .with(TokenVerifier.class, verifier())
                .with(ClientSettings.class, ClientSettings.from(settings))
                .with(KeySettings.class, keys)
                .with(LoginSettings.class, login)
                .with(MfaSettings.class, mfa)
                .with(ErasureSettings.class, new ErasureSettings(Duration.ofMinutes(15), Optional.of(ledger)))
                .with(UnverifiedSettings.class, new UnverifiedSettings(Duration.ofDays(30), Duration.ofDays(14)))
                .with(AuditSettings.class, new AuditSettings(Duration.ofDays(730)))
                .with(EmailCodeSettings.class, new EmailCodeSettings(Duration.ofDays(1), Duration.ofMinutes(30)))
                .with(InvitationSettings.class, new InvitationSettings(Duration.ofDays(7), Duration.ofDays(30)))
                .with(PasswordSettings.class, new PasswordSettings(19_456, 2, 2, 64, Duration.ofSeconds(30)))
                .with(SessionSettings.class, new SessionSettings(Duration.ofDays(30), Duration.ofSeconds(10)))
                .with(DemoSettings.class, new DemoSettings(Optional.of("the demo's password")))
                .start();
        new FirstRotation(get(Jdbi.class)).run(get(RotateKeys.class), keys);
    }

    public <T> T get(Class<T> type) {
        return container.get(type);
    }

    private TokenVerifier verifier() {
        return new TokenVerifier(
                KEYS.issuer(),
                (selector, context) -> {
                    try {
                        return selector.select(
                                JWKSet.parse(String.valueOf(publishedKeys().getEntity())));
                    } catch (ParseException e) {
                        throw new IllegalStateException(e);
                    }
                },
                clock);
    }

    /** The answer that publishes the keys. */
    public Response publishedKeys() {
        return new WellKnownResource(get(KeyRingCache.class), KEYS).keys();
    }

    public TestDatabase database() {
        return database;
    }

    /** A customer who is registered already, with {@link #PASSWORD}. */
    public User customer(String email) {
        get(Register.class).register(new Register.Applicant(EmailAddress.parse(email), PASSWORD, "Ana", null, "pt-BR"));
        return get(Users.class).find(EmailAddress.parse(email)).orElseThrow();
    }

    /** The same with these roles instead; his id. */
    public UserId person(String email, String... roles) {
        var id = customer(email).id();
        get(Users.class).changeRoles(id, List.of(roles));
        return id;
    }

    /** The same, who is to act by a permission. */
    public Actor actor(String email, String... roles) {
        return new Actor(person(email, roles));
    }

    /** Somebody has forgotten the password of this address. */
    public void forget(EmailAddress email) {
        wantReset(email);
        writeWanted();
    }

    /** The same, before the job has written the email code. */
    public void wantReset(EmailAddress email) {
        get(RequestEmailCode.class).request(EmailCode.Purpose.RESET_PASSWORD, email);
    }

    /** Somebody wants another code that verifies this address. */
    public void verifyAgain(EmailAddress email) {
        get(RequestEmailCode.class).request(EmailCode.Purpose.VERIFY_EMAIL, email);
        writeWanted();
    }

    /** Writes the email codes that strangers have asked for, as the jobs do. */
    public void writeWanted() {
        get(SendResets.class).send();
        get(SendVerifications.class).send();
    }

    /** The email code of this purpose that was written last. */
    public UUID emailCode(EmailCode.Purpose purpose) {
        return get(Jdbi.class)
                .withHandle(handle -> handle.createQuery(
                                "select id from email_codes where purpose = :purpose order by id desc limit 1")
                        .bind("purpose", purpose)
                        .mapTo(UUID.class)
                        .one());
    }

    /** The code that this email code brings. */
    public String code(EmailCode.Purpose purpose) {
        return get(EmailCodeSigner.class).of(emailCode(purpose));
    }

    public TokenPair logIn(String email, String password) {
        return get(Login.class).logIn(email, password, null, "Firefox");
    }

    public int count(String sql) {
        return get(Jdbi.class)
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    /** Types of the events that wait to be published, with their data, in order. */
    public List<String> events() {
        return get(Jdbi.class)
                .withHandle(
                        handle -> handle.createQuery("select type || ' ' || data from outbox_events order by sequence")
                                .mapTo(String.class)
                                .list());
    }

    @Override
    public void close() {
        container.close();
        database.close();
    }
}
