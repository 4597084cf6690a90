package co.cosmeticos.auth;

import co.cosmeticos.auth.attempt.Attempts;
import co.cosmeticos.auth.login.Admission;
import co.cosmeticos.auth.login.Login;
import co.cosmeticos.auth.mfa.CheckSecondFactor;
import co.cosmeticos.auth.mfa.NoteSecondFactor;
import co.cosmeticos.auth.mfa.SecondFactors;
import co.cosmeticos.auth.mfa.SetUpSecondFactor;
import co.cosmeticos.auth.password.CheckPassword;
import co.cosmeticos.auth.password.CommonPasswords;
import co.cosmeticos.auth.password.KnownDevices;
import co.cosmeticos.auth.password.NewPassword;
import co.cosmeticos.auth.password.Passwords;
import co.cosmeticos.auth.step.EnterByProvider;
import co.cosmeticos.auth.step.LoginSteps;
import co.cosmeticos.auth.step.ShowSecondFactor;
import java.util.List;

/** The classes that look at who wants in. */
final class LoginBeans {

    static final List<Class<?>> ALL = List.of(
            Passwords.class,
            KnownDevices.class,
            CommonPasswords.class,
            NewPassword.class,
            CheckPassword.class,
            Attempts.class,
            Login.class,
            Admission.class,
            SecondFactors.class,
            CheckSecondFactor.class,
            NoteSecondFactor.class,
            SetUpSecondFactor.class,
            EnterByProvider.class,
            LoginSteps.class,
            ShowSecondFactor.class);

    private LoginBeans() {}
}
