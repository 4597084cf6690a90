package co.cosmeticos.auth.administration;

import co.cosmeticos.auth.role.Actor;
import co.cosmeticos.auth.role.Role;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.page.Page;
import co.cosmeticos.platform.permission.RequiresPermission;
import co.cosmeticos.platform.phone.PhoneNumber;
import co.cosmeticos.platform.phone.ValidPhoneNumber;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.RevokedSessions;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.CpfOrCnpj;
import co.cosmeticos.platform.value.TaxId;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Users, for administrators and support. */
@Path("/users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequiresPermission("users:manage")
@Component
@SecurityRequirement(name = "bearer")
@Tag(name = "Administration")
public class UserResource {

    private final ManagedUsers users;
    private final ManageUser manageUser;
    private final UnlockUser unlockUser;
    private final ChangeRoles changeRoles;
    private final RevokedSessions revoked;

    @Inject
    public UserResource(
            ManagedUsers users,
            ManageUser manageUser,
            UnlockUser unlockUser,
            ChangeRoles changeRoles,
            RevokedSessions revoked) {
        this.users = users;
        this.manageUser = manageUser;
        this.unlockUser = unlockUser;
        this.changeRoles = changeRoles;
        this.revoked = revoked;
    }

    /**
     * The reason for disabling an account.
     *
     * @param reason the reason in words, at most 500 characters; it stands in the audit log
     */
    @Schema(name = "DisableUserRequest")
    public record Disabling(@NotBlank @Size(max = 500) String reason) {}

    /**
     * All roles that a user is to have.
     *
     * @param roles names of one to ten roles, in place of those that the user has
     */
    @Schema(name = "UserRoles")
    public record Roles(@NotEmpty @Size(max = 10) List<@NotNull @Pattern(regexp = Role.NAME) String> roles) {}

    @GET
    @RequiresPermission("users:read")
    @Operation(
            operationId = "listUsers",
            summary = "Users, the newest first; by address, name, CPF or CNPJ, telephone number, role and status",
            description = "Takes users:read. All filters are optional and hold together: q is the beginning of an email"
                    + " address or a part of a name, in any case; taxId a whole CPF or CNPJ, with or without"
                    + " punctuation; phone a whole number in any spelling, where one of 10 or 11 digits without a"
                    + " plus sign is Brazilian; ACTIVE means not disabled.")
    @APIResponse(responseCode = "200", description = "A page of users")
    public Page<ManagedUser> list(
            @QueryParam("q") @Size(max = 254) @Nullable String words,
            @QueryParam("taxId") @Size(max = 18) @CpfOrCnpj @Nullable String taxId,
            @QueryParam("phone") @Size(max = PhoneNumber.MAX_LENGTH) @ValidPhoneNumber @Nullable String phone,
            @QueryParam("role") @Pattern(regexp = Role.NAME) @Nullable String role,
            @QueryParam("status") @Nullable UserStatus status,
            @QueryParam("limit") @DefaultValue("24") @Min(1) @Max(100) int limit,
            @QueryParam("after") @Nullable String after) {
        var bare = taxId == null ? null : TaxId.parse(taxId).value();
        var number = phone == null ? null : PhoneNumber.canonical(phone);
        return users.list(new UserQuery(words, role, status, bare, number), Cursor.parse(after, 1), limit);
    }

    @GET
    @Path("/{id}")
    @RequiresPermission("users:read")
    @Operation(
            operationId = "getUser",
            summary = "One user",
            description = "Takes users:read. Also finds disabled and unverified accounts.")
    public ManagedUser find(@PathParam("id") UUID id) {
        return users.find(new UserId(id)).orElseThrow(() -> new NotFound("There is no user %s.".formatted(id)));
    }

    @POST
    @Path("/{id}/disable")
    @Operation(
            operationId = "disableUser",
            summary = "Take an account out of use; its sessions end in every service within a minute",
            description =
                    "Idempotent: an account that is disabled already keeps its time and makes no other audit entry."
                            + " Nobody disables their own account, the last administrator, or a user who has a"
                            + " permission that they lack themselves. Orders and data of the user stay; POST"
                            + " /users/{id}/enable takes it back.")
    @APIResponse(responseCode = "200", description = "The user, disabled")
    @APIResponse(responseCode = "403", description = "forbidden, permission-not-held")
    @APIResponse(responseCode = "409", description = "own-account-not-allowed, last-administrator")
    public ManagedUser disable(
            @Context SecurityContext security, @PathParam("id") UUID id, @NotNull @Valid Disabling body) {
        revoked.addAll(manageUser.disable(Actor.of(Caller.of(security)), new UserId(id), body.reason()));
        return find(id);
    }

    @POST
    @Path("/{id}/enable")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "enableUser",
            summary = "Put an account into use again",
            description = "Idempotent. Ended sessions stay ended: the user logs in again. An account whose erasure was"
                    + " requested cannot be enabled (account-being-erased).")
    @APIResponse(responseCode = "200", description = "The user, enabled")
    @APIResponse(responseCode = "403", description = "forbidden, permission-not-held")
    @APIResponse(responseCode = "409", description = "account-being-erased")
    public ManagedUser enable(@Context SecurityContext security, @PathParam("id") UUID id) {
        manageUser.enable(Actor.of(Caller.of(security)), new UserId(id));
        return find(id);
    }

    @POST
    @Path("/{id}/unlock")
    @RequiresPermission("users:unlock")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "unlockUser",
            summary = "Forget an account's wrong passwords and codes, so that its owner need not wait",
            description =
                    "Takes users:unlock. Forgets the failures of strangers and of known devices alike, idempotently;"
                            + " neither the password nor the second factor changes.")
    @APIResponse(responseCode = "200", description = "The user, unlocked")
    @APIResponse(responseCode = "403", description = "forbidden, permission-not-held")
    public ManagedUser unlock(@Context SecurityContext security, @PathParam("id") UUID id) {
        unlockUser.unlock(Actor.of(Caller.of(security)), new UserId(id));
        return find(id);
    }

    @PUT
    @Path("/{id}/roles")
    @RequiresPermission("roles:manage")
    @Operation(
            operationId = "updateUserRoles",
            summary = "Give a user other roles; they hold with the next token; who may then do less is signed out",
            description = "Takes roles:manage. Replaces all roles of the user; the same ones again change nothing. The"
                    + " caller needs every permission that the user has or gets, takes none from themselves,"
                    + " and cannot take the role of the last administrator.")
    @APIResponse(responseCode = "200", description = "The user, with these roles")
    @APIResponse(responseCode = "403", description = "forbidden, permission-not-held")
    @APIResponse(responseCode = "409", description = "own-account-not-allowed, last-administrator")
    @APIResponse(responseCode = "422", description = "role-unknown")
    public ManagedUser changeRoles(
            @Context SecurityContext security, @PathParam("id") UUID id, @NotNull @Valid Roles body) {
        revoked.addAll(changeRoles.change(Actor.of(Caller.of(security)), new UserId(id), body.roles()));
        return find(id);
    }
}
