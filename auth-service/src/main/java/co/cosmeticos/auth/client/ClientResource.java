package co.cosmeticos.auth.client;

import co.cosmeticos.auth.role.Actor;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.http.Conditional;
import co.cosmeticos.platform.http.PathReferences;
import co.cosmeticos.platform.json.MergePatch;
import co.cosmeticos.platform.json.NullIsEmpty;
import co.cosmeticos.platform.json.NullIsEmptyList;
import co.cosmeticos.platform.page.Cursor;
import co.cosmeticos.platform.page.Page;
import co.cosmeticos.platform.permission.RequiresPermission;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.RevokedSessions;
import co.cosmeticos.platform.value.ValidTextLine;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import java.util.Set;
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

/** OAuth clients of integrations, with their scopes. */
@Path("/clients")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequiresPermission("clients:manage")
@Component
@SecurityRequirement(name = "bearer")
@Tag(name = "Administration")
public class ClientResource {

    private final Clients clients;
    private final ClientSecrets secrets;
    private final ManageClient manageClient;
    private final RevokedSessions revoked;

    @Inject
    public ClientResource(Clients clients, ClientSecrets secrets, ManageClient manageClient, RevokedSessions revoked) {
        this.clients = clients;
        this.secrets = secrets;
        this.manageClient = manageClient;
        this.revoked = revoked;
    }

    /**
     * An integration's OAuth client to create.
     *
     * @param name name for people, at most 100 characters
     * @param scopes permissions that its tokens may have, such as {@code stock:write}; 1 to 50
     * @param secretDays days that the first secret is valid, 1 to 3650; absent for no expiry
     */
    @Schema(name = "NewOAuthClient")
    public record NewClient(
            @NotBlank @ValidTextLine @Size(max = 100) String name,
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Size(max = 60) String> scopes,
            @Nullable @Min(1) @Max(3650) Integer secretDays) {}

    /**
     * An OAuth client's new name and scopes.
     *
     * @param name name for people, at most 100 characters
     * @param scopes permissions that its tokens may have, such as {@code stock:write}; 1 to 50, in place of those that
     *     it has
     */
    @Schema(name = "OAuthClientChange")
    public record Change(
            @NotBlank @ValidTextLine @Size(max = 100) String name,
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Size(max = 60) String> scopes) {}

    /**
     * Changes of an OAuth client (RFC 7396): what is absent stays.
     *
     * @param name name for people, at most 100 characters; it cannot be removed
     * @param scopes permissions that its tokens may have, such as {@code stock:write}; 1 to 50, in place of those that
     *     it has
     */
    @Schema(name = "OAuthClientPatch")
    public record Patch(
            @NullIsEmpty
            @ValidTextLine
            @Size(min = 1, max = 100) @Pattern(regexp = ".*\\S.*", message = "must not be blank") @Nullable String name,

            @NullIsEmptyList @Size(min = 1, max = 50) @Nullable List<@NotNull @Size(max = 60) String> scopes) {}

    @GET
    @Operation(
            operationId = "listClients",
            summary = "Programs that get tokens: the shop's services, and integrators'",
            description = "OAuth clients that get tokens of their own by client credentials, in the order of their ids."
                    + " Storefronts, which have no secret, stand in the settings and not here.")
    @APIResponse(responseCode = "200", description = "A page of clients")
    public Page<ClientView> list(
            @QueryParam("limit") @DefaultValue("24") @Min(1) @Max(100) int limit,
            @QueryParam("after") @Nullable String after) {
        var page = clients.list(Cursor.parse(after, 1), limit);
        var known = secrets.of(page.items().stream().map(Client::id).toList());
        return page.map(client -> ClientView.of(client, known));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getClient",
            summary = "One program",
            description =
                    "The ETag of the answer is what If-Match of a change has to name. Secrets are never shown again.")
    @APIResponseSchema(
            value = ClientView.class,
            responseCode = "200",
            responseDescription = "The client; its ETag is needed to change it")
    public Response find(@PathParam("id") String id) {
        return shown(clients.find(id).orElseThrow(ManageClient::missing));
    }

    @POST
    @Operation(
            operationId = "createClient",
            summary = "Add an integrator's program; who adds it needs each of its permissions",
            description =
                    "The answer is the only time that the secret is shown. The caller needs each of the scopes; none"
                            + " of clients:manage, keys:manage, messages:manage, roles:manage, users:manage and"
                            + " users:unlock can be given (scope-not-allowed). Next, the integration gets tokens at"
                            + " POST /token with grant_type=client_credentials.")
    @APIResponseSchema(
            value = SecretResource.IssuedSecret.class,
            responseCode = "201",
            responseDescription = "The client's id and its secret, which is shown this once")
    @APIResponse(responseCode = "403", description = "forbidden, permission-not-held")
    @APIResponse(responseCode = "422", description = "permission-unknown, scope-not-allowed")
    public Response create(@Context SecurityContext security, @NotNull @Valid NewClient body, @Context UriInfo uri) {
        var actor = Actor.of(Caller.of(security));
        var issued = manageClient.create(actor, body.name(), body.scopes(), body.secretDays());
        return Response.status(Response.Status.CREATED)
                .header(
                        HttpHeaders.LOCATION,
                        PathReferences.below(uri, issued.client().id()))
                .entity(SecretResource.IssuedSecret.of(issued))
                .build();
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "updateClient",
            summary = "Change a program; where it loses a scope, every token that it has is void",
            description = "Replaces name and scopes. The caller needs each scope that the client had and gets; If-Match"
                    + " with the ETag of the client is required. Void tokens are refused by every service"
                    + " within a minute, and the client gets others by its secret.")
    @APIResponseSchema(value = ClientView.class, responseCode = "200", responseDescription = "The client")
    @APIResponse(responseCode = "403", description = "forbidden, permission-not-held")
    @APIResponse(responseCode = "409", description = "client-built-in: it is one of the shop's own services")
    @APIResponse(responseCode = "412", description = "stale-version: it has changed since that ETag")
    @APIResponse(responseCode = "422", description = "permission-unknown, scope-not-allowed")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response change(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Change body) {
        return changed(security, id, ifMatch, new Patch(body.name(), body.scopes()));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Operation(
            operationId = "patchClient",
            summary = "Change a program's name, its scopes, or both",
            description = "A JSON merge patch (RFC 7396): members that are absent stay; a list comes whole. All else is"
                    + " as with PUT, If-Match too; members that cannot be changed are refused.")
    @APIResponseSchema(value = ClientView.class, responseCode = "200", responseDescription = "The client")
    @APIResponse(responseCode = "403", description = "forbidden, permission-not-held")
    @APIResponse(responseCode = "409", description = "client-built-in: it is one of the shop's own services")
    @APIResponse(responseCode = "412", description = "stale-version: it has changed since that ETag")
    @APIResponse(responseCode = "422", description = "permission-unknown, scope-not-allowed")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response patch(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "name", value = "{\"name\": \"ERP\"}")))
                    @NotNull @Valid Patch body) {
        return changed(security, id, ifMatch, body);
    }

    private Response changed(SecurityContext security, String id, @Nullable String ifMatch, Patch body) {
        var expected = Conditional.expected(ifMatch);
        var actor = Actor.of(Caller.of(security));
        var changed = manageClient.change(actor, id, expected, body.name(), body.scopes());
        changed.ended().map(Set::of).ifPresent(revoked::addAll);
        return shown(changed.client());
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteClient",
            summary = "Delete a program; every token that it has is void",
            description = "Its secrets go with it; services refuse its tokens within a minute. The shop's own services"
                    + " cannot be deleted.")
    @APIResponse(responseCode = "204", description = "It is no more")
    @APIResponse(responseCode = "403", description = "forbidden, permission-not-held")
    @APIResponse(responseCode = "409", description = "client-built-in: it is one of the shop's own services")
    public void delete(@Context SecurityContext security, @PathParam("id") String id) {
        revoked.addAll(Set.of(manageClient.delete(Actor.of(Caller.of(security)), id)));
    }

    private Response shown(Client client) {
        return Response.ok(ClientView.of(client, secrets.of(List.of(client.id()))))
                .header(HttpHeaders.ETAG, Conditional.tag(client.version()))
                .build();
    }
}
