package co.cosmeticos.auth.invitation;

import co.cosmeticos.auth.role.Actor;
import co.cosmeticos.auth.role.Role;
import co.cosmeticos.auth.user.UserView;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.http.PathReferences;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.page.Page;
import co.cosmeticos.platform.permission.RequiresPermission;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.EmailAddress;
import co.cosmeticos.platform.value.ValidEmailAddress;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Invitations of staff, for who may grant roles. */
@Path("/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequiresPermission("roles:manage")
@Component
@SecurityRequirement(name = "bearer")
@Tag(name = "Administration")
public class InvitationResource {

    private final Invitations invitations;
    private final ManageInvitation manageInvitation;
    private final Clock clock;

    @Inject
    public InvitationResource(Invitations invitations, ManageInvitation manageInvitation, Clock clock) {
        this.invitations = invitations;
        this.manageInvitation = manageInvitation;
        this.clock = clock;
    }

    /**
     * An invitation to be sent.
     *
     * @param email address to invite, at most 254 characters
     * @param roles names of one to ten roles that its owner is to get
     * @param locale {@code pt-BR}, which is the default, or {@code en}: language of the mail
     */
    public record NewInvitation(
            @NotNull @ValidEmailAddress @Size(max = 254) String email,

            @NotEmpty @Size(max = 10) List<@NotNull @Pattern(regexp = Role.NAME) String> roles,

            @Pattern(regexp = UserView.LOCALE) @Nullable String locale) {}

    /**
     * An invitation by mail to have roles.
     *
     * @param id id of the invitation
     * @param email invited address
     * @param roles names of the roles that its owner gets
     * @param locale BCP 47 language of the mail
     * @param status where it stands
     * @param invitedBy id of who sent it last; absent once that account is erased
     * @param createdAt when it was sent for the first time
     * @param sentAt when it was sent last
     * @param expiresAt until when the code of the last mail can be used
     * @param acceptedBy id of the account that got the roles; absent unless accepted
     */
    @Schema(name = "Invitation")
    public record View(
            UUID id,
            String email,
            List<String> roles,
            String locale,
            InvitationStatus status,
            @Schema(ref = "UUID") @Nullable UserId invitedBy,
            OffsetDateTime createdAt,
            OffsetDateTime sentAt,
            OffsetDateTime expiresAt,
            @Schema(ref = "UUID") @Nullable UserId acceptedBy) {
        static View of(Invitation invitation, OffsetDateTime now) {
            return new View(
                    invitation.id(),
                    invitation.email(),
                    invitation.roles(),
                    invitation.locale(),
                    invitation.status(now),
                    invitation.invitedBy(),
                    invitation.createdAt(),
                    invitation.sentAt(),
                    invitation.expiresAt(),
                    invitation.acceptedBy());
        }
    }

    @GET
    @Operation(
            operationId = "listInvitations",
            summary = "Invitations, the newest first; all, or those in one status",
            description = "Those that ended or expired are deleted after 30 days, unless the shop is set otherwise.")
    @APIResponse(responseCode = "200", description = "A page of invitations")
    public Page<View> list(
            @QueryParam("status") @Nullable InvitationStatus status,
            @QueryParam("limit") @DefaultValue("24") @Min(1) @Max(100) int limit,
            @QueryParam("after") @Nullable String after) {
        return invitations
                .list(status, OffsetDateTime.now(clock), Cursor.parse(after, 1), limit)
                .map(this::shown);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getInvitation",
            summary = "One invitation",
            description = "Its status tells whether it waits, has expired, was accepted or revoked.")
    public View find(@PathParam("id") UUID id) {
        return invitations.find(id).map(this::shown).orElseThrow(() -> new NotFound("There is no such invitation."));
    }

    @POST
    @Operation(
            operationId = "createInvitation",
            summary = "Invite an address to have roles; a mail brings a code to accept by",
            description =
                    "The caller needs each permission of the roles (permission-not-held), now and when the invitation"
                            + " is accepted. The answer is the same whether the address has an account or not. The"
                            + " code is valid for seven days, unless the shop is set otherwise; an address gets one"
                            + " invitation a minute at most, and one an hour after ten in a day.")
    @APIResponseSchema(
            value = View.class,
            responseCode = "201",
            responseDescription = "The invitation; a mail is on its way")
    @APIResponse(responseCode = "403", description = "forbidden, permission-not-held")
    @APIResponse(responseCode = "409", description = "invitation-pending: resend or revoke that one")
    @APIResponse(responseCode = "422", description = "role-unknown")
    @APIResponse(responseCode = "429", description = "rate-limited, invitation-too-soon")
    public Response create(
            @Context SecurityContext security, @NotNull @Valid NewInvitation body, @Context UriInfo address) {
        var invitation = manageInvitation.invite(
                Actor.of(Caller.of(security)),
                EmailAddress.parse(body.email()),
                body.roles(),
                body.locale() == null ? "pt-BR" : body.locale());
        return Response.status(Response.Status.CREATED)
                .header(
                        HttpHeaders.LOCATION,
                        PathReferences.below(address, invitation.id().toString()))
                .entity(shown(invitation))
                .build();
    }

    @POST
    @Path("/{id}/resend")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "resendInvitation",
            summary = "Send an invitation again, by another code; that of before is void",
            description = "Also renews one that has expired. The caller needs each permission of its roles, and is its"
                    + " sender from then on.")
    @APIResponse(responseCode = "200", description = "The invitation; a mail is on its way")
    @APIResponse(responseCode = "403", description = "forbidden, permission-not-held")
    @APIResponse(responseCode = "409", description = "invitation-closed: it was accepted or revoked")
    @APIResponse(responseCode = "422", description = "role-unknown: one of its roles was deleted")
    @APIResponse(responseCode = "429", description = "rate-limited, invitation-too-soon")
    public View resend(@Context SecurityContext security, @PathParam("id") UUID id) {
        return shown(manageInvitation.resend(Actor.of(Caller.of(security)), id));
    }

    @POST
    @Path("/{id}/revoke")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "revokeInvitation",
            summary = "Take an invitation back; its code is void",
            description = "Idempotent. The caller needs each permission of its roles. What an accepted one has given is"
                    + " taken by PUT /users/{id}/roles.")
    @APIResponse(responseCode = "200", description = "The invitation, revoked")
    @APIResponse(responseCode = "403", description = "forbidden, permission-not-held")
    @APIResponse(responseCode = "409", description = "invitation-closed: it was accepted")
    public View revoke(@Context SecurityContext security, @PathParam("id") UUID id) {
        return shown(manageInvitation.revoke(Actor.of(Caller.of(security)), id));
    }

    private View shown(Invitation invitation) {
        return View.of(invitation, OffsetDateTime.now(clock));
    }
}
