package co.cosmeticos.auth;

import co.cosmeticos.auth.address.Addresses;
import co.cosmeticos.auth.address.KeepAddress;
import co.cosmeticos.auth.administration.ManageUser;
import co.cosmeticos.auth.administration.ManagedUsers;
import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditCsv;
import co.cosmeticos.auth.audit.AuditEntries;
import co.cosmeticos.auth.audit.AuditSettings;
import co.cosmeticos.auth.audit.ForgetAudit;
import co.cosmeticos.auth.cleaning.CleanUp;
import co.cosmeticos.auth.client.GrantToken;
import co.cosmeticos.auth.client.RegisterClients;
import co.cosmeticos.auth.client.ServiceClients;
import co.cosmeticos.auth.credential.ChangePassword;
import co.cosmeticos.auth.credential.ConfirmPassword;
import co.cosmeticos.auth.credential.FinishReset;
import co.cosmeticos.auth.credential.RequestReset;
import co.cosmeticos.auth.credential.ResetPassword;
import co.cosmeticos.auth.credential.SetPassword;
import co.cosmeticos.auth.demo.DemoAccounts;
import co.cosmeticos.auth.demo.DemoSettings;
import co.cosmeticos.auth.device.DeviceResource;
import co.cosmeticos.auth.device.Devices;
import co.cosmeticos.auth.email.ChangeEmail;
import co.cosmeticos.auth.email.RequestEmail;
import co.cosmeticos.auth.email.SendLetter;
import co.cosmeticos.auth.email.VerifyEmail;
import co.cosmeticos.auth.key.AccessTokens;
import co.cosmeticos.auth.key.HeldKeys;
import co.cosmeticos.auth.key.KeySettings;
import co.cosmeticos.auth.key.RotateKeys;
import co.cosmeticos.auth.key.Sealing;
import co.cosmeticos.auth.key.SigningKeys;
import co.cosmeticos.auth.letter.ForgetLetters;
import co.cosmeticos.auth.letter.Letter;
import co.cosmeticos.auth.letter.LetterCodes;
import co.cosmeticos.auth.letter.LetterRequests;
import co.cosmeticos.auth.letter.LetterResource;
import co.cosmeticos.auth.letter.LetterSettings;
import co.cosmeticos.auth.letter.Letters;
import co.cosmeticos.auth.letter.UseLetter;
import co.cosmeticos.auth.letter.WriteLetter;
import co.cosmeticos.auth.login.CheckPassword;
import co.cosmeticos.auth.login.Login;
import co.cosmeticos.auth.login.LoginAttempts;
import co.cosmeticos.auth.login.LoginSettings;
import co.cosmeticos.auth.password.CommonPasswords;
import co.cosmeticos.auth.password.NewPassword;
import co.cosmeticos.auth.password.PasswordSettings;
import co.cosmeticos.auth.password.Passwords;
import co.cosmeticos.auth.registration.AddUser;
import co.cosmeticos.auth.registration.Register;
import co.cosmeticos.auth.revocation.Revocations;
import co.cosmeticos.auth.session.EndSession;
import co.cosmeticos.auth.session.OpenSession;
import co.cosmeticos.auth.session.RefreshSession;
import co.cosmeticos.auth.session.RefreshTokens;
import co.cosmeticos.auth.session.SessionSettings;
import co.cosmeticos.auth.session.Sessions;
import co.cosmeticos.auth.session.SpendToken;
import co.cosmeticos.auth.session.TokenPair;
import co.cosmeticos.auth.user.EmailAddress;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.auth.user.VerifyUser;
import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.fixtures.TestContainer;
import co.cosmeticos.fixtures.TestDatabase;
import co.cosmeticos.platform.outbox.Outbox;
import co.cosmeticos.platform.outbox.OutboxWake;
import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.platform.sql.Resources;
import co.cosmeticos.platform.token.RevokedSessions;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
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
            Duration.ofDays(90));
    public static final Map<String, String> SECRETS = Map.of(
            "auth.clients.async-worker.secret",
            "worker-secret",
            "auth.clients.product-service.secret",
            "p:s%20 secret");
    public static final String PASSWORD = "um segredo comprido";

    private static final Class<?>[] BEANS = {
        Sealing.class,
        SigningKeys.class,
        RotateKeys.class,
        HeldKeys.class,
        AccessTokens.class,
        ServiceClients.class,
        RegisterClients.class,
        GrantToken.class,
        Passwords.class,
        Users.class,
        Letters.class,
        LetterCodes.class,
        LetterRequests.class,
        LetterResource.class,
        WriteLetter.class,
        UseLetter.class,
        ForgetLetters.class,
        CommonPasswords.class,
        NewPassword.class,
        Audit.class,
        AuditEntries.class,
        AuditCsv.class,
        ForgetAudit.class,
        ManagedUsers.class,
        ManageUser.class,
        CheckPassword.class,
        AddUser.class,
        Register.class,
        VerifyUser.class,
        VerifyEmail.class,
        SendLetter.class,
        RequestEmail.class,
        ChangeEmail.class,
        ConfirmPassword.class,
        SetPassword.class,
        ChangePassword.class,
        RequestReset.class,
        FinishReset.class,
        ResetPassword.class,
        Devices.class,
        DeviceResource.class,
        Sessions.class,
        RefreshTokens.class,
        OpenSession.class,
        SpendToken.class,
        EndSession.class,
        RefreshSession.class,
        Revocations.class,
        LoginAttempts.class,
        Login.class,
        Addresses.class,
        KeepAddress.class,
        DemoAccounts.class,
        CleanUp.class,
        Outbox.class,
        OutboxWake.class,
        RevokedSessions.class
    };

    public final MovingClock clock = new MovingClock();
    private final TestDatabase database = Stores.database().migrated("db/platform", "db/auth");
    private final TestContainer container;

    public Accounts() {
        this(new LoginSettings(false));
    }

    public Accounts(LoginSettings login) {
        container = TestContainer.of(BEANS)
                .with(Jdbi.class, Resources.jdbiOn(database.dataSource()))
                .with(Jsonb.class, JsonbBuilder.create())
                .with(Clock.class, clock)
                .with(Settings.class, new Settings(key -> Optional.ofNullable(SECRETS.get(key)), "auth"))
                .with(KeySettings.class, KEYS)
                .with(LoginSettings.class, login)
                .with(AuditSettings.class, new AuditSettings(Duration.ofDays(730)))
                .with(LetterSettings.class, new LetterSettings(Duration.ofDays(1), Duration.ofMinutes(30)))
                .with(PasswordSettings.class, new PasswordSettings(19_456, 2, 2, 64, Duration.ofSeconds(30)))
                .with(SessionSettings.class, new SessionSettings(Duration.ofDays(30), Duration.ofSeconds(10)))
                .with(DemoSettings.class, new DemoSettings(Optional.of("the demo's password")))
                .start();
        get(RotateKeys.class).rotate();
    }

    public <T> T get(Class<T> type) {
        return container.get(type);
    }

    public TestDatabase database() {
        return database;
    }

    /** A customer who is registered already, with {@link #PASSWORD}. */
    public User customer(String email) {
        get(Register.class).register(new Register.Applicant(new EmailAddress(email), PASSWORD, "Ana", null, "pt-BR"));
        return get(Users.class).find(new EmailAddress(email)).orElseThrow();
    }

    /** The letter of this purpose that was written last. */
    public UUID letter(Letter.Purpose purpose) {
        return get(Jdbi.class)
                .withHandle(handle -> handle.createQuery(
                                "select id from letters where purpose = :purpose order by id desc limit 1")
                        .bind("purpose", purpose)
                        .mapTo(UUID.class)
                        .one());
    }

    /** The code that this letter brings. */
    public String code(Letter.Purpose purpose) {
        return get(LetterCodes.class).of(letter(purpose));
    }

    public TokenPair logIn(String email, String password) {
        return get(Login.class).logIn(new EmailAddress(email), password, "Firefox");
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
