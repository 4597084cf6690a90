package co.cosmeticos.auth;

import co.cosmeticos.auth.address.Addresses;
import co.cosmeticos.auth.address.KeepAddress;
import co.cosmeticos.auth.administration.ChangeRole;
import co.cosmeticos.auth.administration.ChangeRoles;
import co.cosmeticos.auth.administration.ManageUser;
import co.cosmeticos.auth.administration.ManagedUsers;
import co.cosmeticos.auth.administration.UnlockUser;
import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditCsv;
import co.cosmeticos.auth.audit.AuditEntries;
import co.cosmeticos.auth.audit.ForgetAudit;
import co.cosmeticos.auth.audit.RefusalCounts;
import co.cosmeticos.auth.authorize.LoginPage;
import co.cosmeticos.auth.authorize.SubmitLoginForm;
import co.cosmeticos.auth.authorize.ValidateAuthorizationRequest;
import co.cosmeticos.auth.bootstrap.CreateFirstAdministrator;
import co.cosmeticos.auth.bootstrap.DemoAccounts;
import co.cosmeticos.auth.card.KeepCard;
import co.cosmeticos.auth.card.SavedCards;
import co.cosmeticos.auth.code.AuthorizationCodes;
import co.cosmeticos.auth.code.ClientSessions;
import co.cosmeticos.auth.code.OpenClientSession;
import co.cosmeticos.auth.code.RedeemCode;
import co.cosmeticos.auth.consent.ChangeConsent;
import co.cosmeticos.auth.consent.Consents;
import co.cosmeticos.auth.credential.ChangePassword;
import co.cosmeticos.auth.credential.ClaimAccount;
import co.cosmeticos.auth.credential.EndAllSessions;
import co.cosmeticos.auth.credential.FinishReset;
import co.cosmeticos.auth.credential.MySessionsResource;
import co.cosmeticos.auth.credential.Reauthenticate;
import co.cosmeticos.auth.credential.ReauthenticateByPassword;
import co.cosmeticos.auth.credential.ResetPassword;
import co.cosmeticos.auth.credential.SendResets;
import co.cosmeticos.auth.credential.SetPassword;
import co.cosmeticos.auth.email.ChangeEmail;
import co.cosmeticos.auth.email.CloseUnverified;
import co.cosmeticos.auth.email.ConfirmEmailCode;
import co.cosmeticos.auth.email.RejectEmailCode;
import co.cosmeticos.auth.email.RequestEmail;
import co.cosmeticos.auth.email.SendVerifications;
import co.cosmeticos.auth.email.VerifyEmail;
import co.cosmeticos.auth.emailcode.DeleteExpiredEmailCodes;
import co.cosmeticos.auth.emailcode.EmailCodeLimits;
import co.cosmeticos.auth.emailcode.EmailCodeSigner;
import co.cosmeticos.auth.emailcode.EmailCodes;
import co.cosmeticos.auth.emailcode.InternalEmailCodeResource;
import co.cosmeticos.auth.emailcode.IssueEmailCode;
import co.cosmeticos.auth.emailcode.RedeemEmailCode;
import co.cosmeticos.auth.emailcode.RequestEmailCode;
import co.cosmeticos.auth.emailcode.RequestedEmailCodes;
import co.cosmeticos.auth.erasure.BeginErasures;
import co.cosmeticos.auth.erasure.EnterErasure;
import co.cosmeticos.auth.erasure.EraseUnverified;
import co.cosmeticos.auth.erasure.RequestErasure;
import co.cosmeticos.auth.erasure.UnverifiedAccounts;
import co.cosmeticos.auth.export.AddFile;
import co.cosmeticos.auth.export.CompleteExport;
import co.cosmeticos.auth.export.Exports;
import co.cosmeticos.auth.export.RequestExport;
import co.cosmeticos.auth.federation.FederatedIdentities;
import co.cosmeticos.auth.federation.ResolveFederatedUser;
import co.cosmeticos.auth.key.AccessTokens;
import co.cosmeticos.auth.key.IdTokens;
import co.cosmeticos.auth.key.KeyRingCache;
import co.cosmeticos.auth.key.RotateKeys;
import co.cosmeticos.auth.key.RotateKeysNow;
import co.cosmeticos.auth.key.SecretCipher;
import co.cosmeticos.auth.key.SigningKeys;
import co.cosmeticos.auth.privacy.AccountData;
import co.cosmeticos.auth.privacy.DataSubjects;
import co.cosmeticos.auth.privacy.ErasureLedger;
import co.cosmeticos.auth.privacy.Erasures;
import co.cosmeticos.auth.privacy.RecordErasure;
import co.cosmeticos.auth.provider.HandleProviderCallback;
import co.cosmeticos.auth.provider.OpenIdConnectClient;
import co.cosmeticos.auth.provider.ProviderHttpClient;
import co.cosmeticos.auth.provider.StartProviderLogin;
import co.cosmeticos.auth.registration.AddUser;
import co.cosmeticos.auth.registration.Register;
import co.cosmeticos.auth.retention.DeleteExpired;
import co.cosmeticos.auth.retention.DeleteExpiredLogins;
import co.cosmeticos.auth.revocation.Revocations;
import co.cosmeticos.auth.role.ManageRole;
import co.cosmeticos.auth.role.PermissionGuard;
import co.cosmeticos.auth.role.Roles;
import co.cosmeticos.auth.session.ActiveSessions;
import co.cosmeticos.auth.session.OpenSession;
import co.cosmeticos.auth.session.RefreshSession;
import co.cosmeticos.auth.session.RefreshTokens;
import co.cosmeticos.auth.session.RevokeSession;
import co.cosmeticos.auth.session.RotateRefreshToken;
import co.cosmeticos.auth.session.Sessions;
import co.cosmeticos.auth.session.UserAccessTokens;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.auth.user.VerifyUser;
import co.cosmeticos.platform.outbox.AuditEventPublisher;
import co.cosmeticos.platform.outbox.Outbox;
import co.cosmeticos.platform.outbox.OutboxWake;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.token.RevokedSessions;
import java.util.List;
import java.util.stream.Stream;

/** The parts of the service that tests use. */
final class Beans {

    private static final List<Class<?>> OF_PERSONS = List.of(
            SecretCipher.class,
            SigningKeys.class,
            RotateKeys.class,
            KeyRingCache.class,
            AccessTokens.class,
            AuthorizationCodes.class,
            ClientSessions.class,
            OpenClientSession.class,
            RedeemCode.class,
            IdTokens.class,
            ValidateAuthorizationRequest.class,
            SubmitLoginForm.class,
            LoginPage.class,
            Problems.class,
            FederatedIdentities.class,
            ResolveFederatedUser.class,
            StartProviderLogin.class,
            HandleProviderCallback.class,
            OpenIdConnectClient.class,
            ProviderHttpClient.class,
            Users.class,
            EmailCodes.class,
            RequestedEmailCodes.class,
            EmailCodeSigner.class,
            EmailCodeLimits.class,
            RequestEmailCode.class,
            InternalEmailCodeResource.class,
            IssueEmailCode.class,
            RedeemEmailCode.class,
            DeleteExpiredEmailCodes.class,
            Audit.class,
            AuditEntries.class,
            RefusalCounts.class,
            AuditCsv.class,
            ForgetAudit.class,
            ManagedUsers.class,
            Roles.class,
            PermissionGuard.class,
            ManageRole.class,
            ManageUser.class,
            UnlockUser.class,
            ChangeRoles.class,
            ChangeRole.class,
            RotateKeysNow.class,
            UserAccessTokens.class,
            AddUser.class,
            Register.class,
            VerifyUser.class,
            VerifyEmail.class,
            SendVerifications.class,
            RequestEmail.class,
            ChangeEmail.class,
            RejectEmailCode.class,
            CloseUnverified.class,
            ConfirmEmailCode.class,
            ReauthenticateByPassword.class,
            Reauthenticate.class,
            SetPassword.class,
            EndAllSessions.class,
            ChangePassword.class,
            SendResets.class,
            FinishReset.class,
            ClaimAccount.class,
            ResetPassword.class,
            ActiveSessions.class,
            MySessionsResource.class,
            Sessions.class,
            RefreshTokens.class,
            OpenSession.class,
            RotateRefreshToken.class,
            RevokeSession.class,
            RefreshSession.class,
            Revocations.class,
            Addresses.class,
            KeepAddress.class,
            DemoAccounts.class,
            CreateFirstAdministrator.class,
            DeleteExpired.class,
            SavedCards.class,
            KeepCard.class,
            Consents.class,
            ChangeConsent.class,
            DataSubjects.class,
            Erasures.class,
            ErasureLedger.class,
            RecordErasure.class,
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
            DeleteExpiredLogins.class,
            Outbox.class,
            AuditEventPublisher.class,
            OutboxWake.class,
            RevokedSessions.class);

    static final Class<?>[] ALL = Stream.of(OF_PERSONS, LoginBeans.ALL, ProgramBeans.ALL)
            .flatMap(List::stream)
            .toArray(Class<?>[]::new);

    private Beans() {}
}
