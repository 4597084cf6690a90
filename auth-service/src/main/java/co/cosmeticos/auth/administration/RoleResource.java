package co.cosmeticos.auth.administration;

import co.cosmeticos.auth.role.Actor;
import co.cosmeticos.auth.role.ManageRole;
import co.cosmeticos.auth.role.Role;
import co.cosmeticos.auth.role.Roles;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.http.Conditional;
import co.cosmeticos.platform.http.PathReferences;
import co.cosmeticos.platform.json.MergePatch;
import co.cosmeticos.platform.json.NullIsEmpty;
import co.cosmeticos.platform.json.NullIsEmptyList;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.page.Page;
import co.cosmeticos.platform.permission.RequiresPermission;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.RevokedSessions;
import co.cosmeticos.platform.value.ValidTextLine;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Roles, and the permissions that they are made of. */
@Path("/roles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequiresPermission("roles:manage")
@Component
@SecurityRequirement(name = "bearer")
@Tag(name = "Administration")
public class RoleResource {

    private final Roles roles;
    private final ManageRole manageRole;
    private final ChangeRole changeRole;
    private final RevokedSessions revoked;

    @Inject
    public RoleResource(Roles roles, ManageRole manageRole, ChangeRole changeRole, RevokedSessions revoked) {
        this.roles = roles;
        this.manageRole = manageRole;
        this.changeRole = changeRole;
        this.revoked = revoked;
    }

    /**
     * A role to create.
     *
     * @param name lower-case letters, digits and hyphens, 2 to 40 characters; it never changes
     * @param description one line for staff, at most 200 characters
     * @param permissions names of permissions, such as {@code orders:read}, at most 100
     */
    public record NewRole(
            @NotNull @Pattern(regexp = Role.NAME) String name,
            @NotNull @ValidTextLine @Size(max = 200) String description,
            @NotNull @Size(max = 100) List<@NotNull @Size(max = 60) String> permissions) {}

    /**
     * A role's new description and permissions.
     *
     * @param description one line for staff, at most 200 characters
     * @param permissions names of permissions, such as {@code orders:read}, in place of those that the role has
     */
    @Schema(name = "RoleChange")
    public record Change(
            @NotNull @ValidTextLine @Size(max = 200) String description,
            @NotNull @Size(max = 100) List<@NotNull @Size(max = 60) String> permissions) {}

    /**
     * Changes of a role (RFC 7396): what is absent stays.
     *
     * @param description one line for staff, at most 200 characters; null empties it
     * @param permissions names of permissions, such as {@code orders:read}, in place of those that the role has; null
     *     takes all of them
     */
    @Schema(name = "RolePatch")
    public record Patch(
            @NullIsEmpty @ValidTextLine @Size(max = 200) @Nullable String description,

            @NullIsEmptyList @Size(max = 100) @Nullable List<@NotNull @Size(max = 60) String> permissions) {}

    @GET
    @Operation(
            operationId = "listRoles",
            summary = "Roles by name; admin has every permission that there is",
            description = "Built-in roles and those that staff created. A token carries the permissions of all of its"
                    + " user's roles.")
    @APIResponse(responseCode = "200", description = "A page of roles")
    public Page<RoleView> list(
            @QueryParam("limit") @DefaultValue("24") @Min(1) @Max(100) int limit,
            @QueryParam("after") @Nullable String after) {
        return roles.list(Cursor.parse(after, 1), limit).map(RoleView::of);
    }

    @GET
    @Path("/{name}")
    @Operation(
            operationId = "getRole",
            summary = "One role",
            description = "The ETag of the answer is what If-Match of a change has to name.")
    @APIResponseSchema(
            value = RoleView.class,
            responseCode = "200",
            responseDescription = "The role; its ETag is needed to change it")
    public Response find(@PathParam("name") String name) {
        var role = roles.find(name).orElseThrow(() -> new NotFound("There is no such role."));
        return shown(Response.ok(), role);
    }

    @POST
    @Operation(
            operationId = "createRole",
            summary = "Add a role; its maker needs each of its permissions",
            description =
                    "The caller needs each of the permissions that the role gets (permission-not-held). The name is"
                            + " fixed from then on; service is reserved.")
    @APIResponseSchema(value = RoleView.class, responseCode = "201", responseDescription = "The role")
    @APIResponse(responseCode = "403", description = "forbidden, permission-not-held")
    @APIResponse(responseCode = "409", description = "role-taken")
    @APIResponse(responseCode = "422", description = "permission-unknown")
    public Response create(@Context SecurityContext security, @NotNull @Valid NewRole body, @Context UriInfo address) {
        var actor = Actor.of(Caller.of(security));
        var role = manageRole.create(actor, body.name(), body.description(), body.permissions());
        return shown(
                Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, PathReferences.below(address, role.name())),
                role);
    }

    @PUT
    @Path("/{name}")
    @Operation(
            operationId = "updateRole",
            summary = "Change a role; it holds with the next tokens, and where it loses a permission who has it is"
                    + " signed out",
            description = "Replaces description and permissions. The caller needs each permission that the role had and"
                    + " gets; admin and customer cannot be changed. If-Match with the ETag of the role is"
                    + " required; a holder who loses a permission has to log in again at once, at every"
                    + " service within a minute.")
    @APIResponseSchema(value = RoleView.class, responseCode = "200", responseDescription = "The role")
    @APIResponse(responseCode = "403", description = "forbidden, permission-not-held")
    @APIResponse(responseCode = "409", description = "role-built-in: admin and customer are what they are")
    @APIResponse(responseCode = "412", description = "stale-version: it has changed since that ETag")
    @APIResponse(responseCode = "422", description = "permission-unknown")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response change(
            @Context SecurityContext security,
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Change body) {
        return changed(security, name, ifMatch, new Patch(body.description(), body.permissions()));
    }

    @PATCH
    @Path("/{name}")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Operation(
            operationId = "patchRole",
            summary = "Change a role's description, its permissions, or both",
            description = "A JSON merge patch (RFC 7396): members that are absent stay; a list comes whole. All else is"
                    + " as with PUT, If-Match too; members that cannot be changed are refused.")
    @APIResponseSchema(value = RoleView.class, responseCode = "200", responseDescription = "The role")
    @APIResponse(responseCode = "403", description = "forbidden, permission-not-held")
    @APIResponse(responseCode = "409", description = "role-built-in: admin and customer are what they are")
    @APIResponse(responseCode = "412", description = "stale-version: it has changed since that ETag")
    @APIResponse(responseCode = "422", description = "permission-unknown")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response patch(
            @Context SecurityContext security,
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "description",
                                                            value = "{\"description\": \"Atendimento\"}")))
                    @NotNull @Valid Patch body) {
        return changed(security, name, ifMatch, body);
    }

    private Response changed(SecurityContext security, String name, @Nullable String ifMatch, Patch body) {
        var expected = Conditional.expected(ifMatch);
        var actor = Actor.of(Caller.of(security));
        var done = changeRole.change(actor, name, expected, body.description(), body.permissions());
        revoked.addAll(done.ended());
        return shown(Response.ok(), done.role().after());
    }

    @DELETE
    @Path("/{name}")
    @Operation(
            operationId = "deleteRole",
            summary = "Delete a role that nobody has",
            description = "Refused while a user has the role (role-in-use), and for built-in roles (role-built-in). The"
                    + " caller needs each of its permissions.")
    @APIResponse(responseCode = "204", description = "It is no more")
    @APIResponse(responseCode = "403", description = "forbidden, permission-not-held")
    @APIResponse(responseCode = "409", description = "role-built-in, role-in-use")
    public void delete(@Context SecurityContext security, @PathParam("name") String name) {
        manageRole.delete(Actor.of(Caller.of(security)), name);
    }

    private static Response shown(Response.ResponseBuilder response, Role role) {
        return response.entity(RoleView.of(role))
                .header(HttpHeaders.ETAG, Conditional.tag(role.version()))
                .build();
    }
}
