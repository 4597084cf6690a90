package co.cosmeticos.auth;

import co.cosmeticos.auth.address.Addresses;
import co.cosmeticos.auth.address.KeepAddress;
import co.cosmeticos.auth.administration.ChangeRole;
import co.cosmeticos.auth.administration.ChangeRoles;
import co.cosmeticos.auth.administration.ManageUser;
import co.cosmeticos.auth.administration.ManagedUsers;
import co.cosmeticos.auth.administration.RotateNow;
import co.cosmeticos.auth.administration.UnlockUser;
import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditCsv;
import co.cosmeticos.auth.audit.AuditEntries;
import co.cosmeticos.auth.audit.ForgetAudit;
import co.cosmeticos.auth.audit.RefusalCounts;
import co.cosmeticos.auth.authorize.CheckRequest;
import co.cosmeticos.auth.authorize.LoginPage;
import co.cosmeticos.auth.authorize.SignIn;
import co.cosmeticos.auth.card.KeepCard;
import co.cosmeticos.auth.card.SavedCards;
import co.cosmeticos.auth.cleaning.CleanUp;
import co.cosmeticos.auth.cleaning.ForgetLogIns;
import co.cosmeticos.auth.code.AuthorizationCodes;
import co.cosmeticos.auth.code.ClientSessions;
import co.cosmeticos.auth.code.IssueCode;
import co.cosmeticos.auth.code.OpenClientSession;
import co.cosmeticos.auth.code.RedeemCode;
import co.cosmeticos.auth.code.SpendCode;
import co.cosmeticos.auth.code.TakeCode;
import co.cosmeticos.auth.consent.ChangeConsent;
import co.cosmeticos.auth.consent.Consents;
import co.cosmeticos.auth.credential.ChangePassword;
import co.cosmeticos.auth.credential.ClaimAccount;
import co.cosmeticos.auth.credential.ConfirmPassword;
import co.cosmeticos.auth.credential.ConfirmPerson;
import co.cosmeticos.auth.credential.FinishReset;
import co.cosmeticos.auth.credential.ResetPassword;
import co.cosmeticos.auth.credential.SendResets;
import co.cosmeticos.auth.credential.SetPassword;
import co.cosmeticos.auth.demo.DemoAccounts;
import co.cosmeticos.auth.device.DeviceResource;
import co.cosmeticos.auth.device.Devices;
import co.cosmeticos.auth.email.ChangeEmail;
import co.cosmeticos.auth.email.CloseUnverified;
import co.cosmeticos.auth.email.ConfirmLetter;
import co.cosmeticos.auth.email.RejectLetter;
import co.cosmeticos.auth.email.RequestEmail;
import co.cosmeticos.auth.email.SendLetter;
import co.cosmeticos.auth.email.SendVerifications;
import co.cosmeticos.auth.email.VerifyEmail;
import co.cosmeticos.auth.erasure.BeginErasures;
import co.cosmeticos.auth.erasure.EnterErasure;
import co.cosmeticos.auth.erasure.EraseUnverified;
import co.cosmeticos.auth.erasure.RequestErasure;
import co.cosmeticos.auth.erasure.UnverifiedAccounts;
import co.cosmeticos.auth.export.AddFile;
import co.cosmeticos.auth.export.CompleteExport;
import co.cosmeticos.auth.export.Exports;
import co.cosmeticos.auth.export.RequestExport;
import co.cosmeticos.auth.founding.OpenAccount;
import co.cosmeticos.auth.grant.UserTokens;
import co.cosmeticos.auth.identity.Identities;
import co.cosmeticos.auth.identity.LinkIdentity;
import co.cosmeticos.auth.identity.RecognizePerson;
import co.cosmeticos.auth.key.AccessTokens;
import co.cosmeticos.auth.key.HeldKeys;
import co.cosmeticos.auth.key.IdTokens;
import co.cosmeticos.auth.key.RotateKeys;
import co.cosmeticos.auth.key.Sealing;
import co.cosmeticos.auth.key.SigningKeys;
import co.cosmeticos.auth.ledger.AccountData;
import co.cosmeticos.auth.ledger.ErasureLedger;
import co.cosmeticos.auth.ledger.Erasures;
import co.cosmeticos.auth.ledger.NoteErased;
import co.cosmeticos.auth.letter.ForgetLetters;
import co.cosmeticos.auth.letter.LetterCodes;
import co.cosmeticos.auth.letter.LetterRequests;
import co.cosmeticos.auth.letter.LetterResource;
import co.cosmeticos.auth.letter.Letters;
import co.cosmeticos.auth.letter.UseLetter;
import co.cosmeticos.auth.letter.WantLetter;
import co.cosmeticos.auth.letter.WantedLetters;
import co.cosmeticos.auth.letter.WriteLetter;
import co.cosmeticos.auth.person.Persons;
import co.cosmeticos.auth.provider.AskProvider;
import co.cosmeticos.auth.provider.BeginProviderLogin;
import co.cosmeticos.auth.provider.CompleteProviderLogin;
import co.cosmeticos.auth.provider.FinishProviderLogin;
import co.cosmeticos.auth.provider.KnownProviders;
import co.cosmeticos.auth.provider.ProviderEndpoint;
import co.cosmeticos.auth.registration.AddUser;
import co.cosmeticos.auth.registration.Register;
import co.cosmeticos.auth.revocation.Revocations;
import co.cosmeticos.auth.role.CheckAuthority;
import co.cosmeticos.auth.role.ManageRole;
import co.cosmeticos.auth.role.Roles;
import co.cosmeticos.auth.session.EndSession;
import co.cosmeticos.auth.session.OpenSession;
import co.cosmeticos.auth.session.RefreshSession;
import co.cosmeticos.auth.session.RefreshTokens;
import co.cosmeticos.auth.session.Sessions;
import co.cosmeticos.auth.session.SpendToken;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.auth.user.VerifyUser;
import co.cosmeticos.platform.outbox.AuditTrail;
import co.cosmeticos.platform.outbox.Outbox;
import co.cosmeticos.platform.outbox.OutboxWake;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.token.RevokedSessions;
import java.util.List;
import java.util.stream.Stream;

/** The parts of the service that tests use. */
final class Beans {

    private static final List<Class<?>> OF_PERSONS = List.of(
            Sealing.class,
            SigningKeys.class,
            RotateKeys.class,
            HeldKeys.class,
            AccessTokens.class,
            AuthorizationCodes.class,
            ClientSessions.class,
            IssueCode.class,
            TakeCode.class,
            OpenClientSession.class,
            SpendCode.class,
            RedeemCode.class,
            IdTokens.class,
            CheckRequest.class,
            SignIn.class,
            LoginPage.class,
            Problems.class,
            Identities.class,
            LinkIdentity.class,
            RecognizePerson.class,
            AskProvider.class,
            BeginProviderLogin.class,
            CompleteProviderLogin.class,
            FinishProviderLogin.class,
            KnownProviders.class,
            ProviderEndpoint.class,
            Users.class,
            Letters.class,
            WantedLetters.class,
            LetterCodes.class,
            LetterRequests.class,
            WantLetter.class,
            LetterResource.class,
            WriteLetter.class,
            UseLetter.class,
            ForgetLetters.class,
            Audit.class,
            AuditEntries.class,
            RefusalCounts.class,
            AuditCsv.class,
            ForgetAudit.class,
            ManagedUsers.class,
            Roles.class,
            CheckAuthority.class,
            ManageRole.class,
            ManageUser.class,
            UnlockUser.class,
            ChangeRoles.class,
            ChangeRole.class,
            RotateNow.class,
            UserTokens.class,
            AddUser.class,
            Register.class,
            VerifyUser.class,
            VerifyEmail.class,
            SendVerifications.class,
            SendLetter.class,
            RequestEmail.class,
            ChangeEmail.class,
            RejectLetter.class,
            CloseUnverified.class,
            ConfirmLetter.class,
            ConfirmPassword.class,
            ConfirmPerson.class,
            SetPassword.class,
            ChangePassword.class,
            SendResets.class,
            FinishReset.class,
            ClaimAccount.class,
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
            Addresses.class,
            KeepAddress.class,
            DemoAccounts.class,
            OpenAccount.class,
            CleanUp.class,
            SavedCards.class,
            KeepCard.class,
            Consents.class,
            ChangeConsent.class,
            Persons.class,
            Erasures.class,
            ErasureLedger.class,
            NoteErased.class,
            AccountData.class,
            EnterErasure.class,
            RequestErasure.class,
            UnverifiedAccounts.class,
            EraseUnverified.class,
            BeginErasures.class,
            Exports.class,
            AddFile.class,
            RequestExport.class,
            CompleteExport.class,
            ForgetLogIns.class,
            Outbox.class,
            AuditTrail.class,
            OutboxWake.class,
            RevokedSessions.class);

    static final Class<?>[] ALL = Stream.of(OF_PERSONS, LoginBeans.ALL, ProgramBeans.ALL)
            .flatMap(List::stream)
            .toArray(Class<?>[]::new);

    private Beans() {}
}
