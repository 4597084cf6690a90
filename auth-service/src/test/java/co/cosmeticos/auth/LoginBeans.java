package co.cosmeticos.auth;

import co.cosmeticos.auth.federation.PendingLogins;
import co.cosmeticos.auth.federation.VerifySecondFactor;
import co.cosmeticos.auth.login.Login;
import co.cosmeticos.auth.login.SignInPolicy;
import co.cosmeticos.auth.loginthrottle.LoginAttempts;
import co.cosmeticos.auth.mfa.CheckSecondFactor;
import co.cosmeticos.auth.mfa.CountSecondFactor;
import co.cosmeticos.auth.mfa.EnrollSecondFactor;
import co.cosmeticos.auth.mfa.NoteSecondFactor;
import co.cosmeticos.auth.mfa.SecondFactors;
import co.cosmeticos.auth.password.CommonPasswords;
import co.cosmeticos.auth.password.KnownDevices;
import co.cosmeticos.auth.password.NewPassword;
import co.cosmeticos.auth.password.Passwords;
import co.cosmeticos.auth.password.VerifyPassword;
import java.util.List;

/** The classes that look at who wants in. */
final class LoginBeans {

    static final List<Class<?>> ALL = List.of(
            Passwords.class,
            KnownDevices.class,
            CommonPasswords.class,
            NewPassword.class,
            VerifyPassword.class,
            LoginAttempts.class,
            Login.class,
            SignInPolicy.class,
            SecondFactors.class,
            CheckSecondFactor.class,
            CountSecondFactor.class,
            NoteSecondFactor.class,
            EnrollSecondFactor.class,
            PendingLogins.class,
            VerifySecondFactor.class);

    private LoginBeans() {}
}
