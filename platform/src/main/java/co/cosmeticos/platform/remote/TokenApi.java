package co.cosmeticos.platform.remote;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** API of the token endpoint of auth-service (RFC 6749, section 4.4). */
@Path("/token")
public interface TokenApi {

    /** A token for this client. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    Granted token(
            @FormParam("grant_type") String grantType,
            @FormParam("client_id") String clientId,
            @FormParam("client_secret") String clientSecret);

    /** The token with its lifetime in seconds. */
    record Granted(
            @JsonbProperty("access_token") String accessToken,
            @JsonbProperty("expires_in") long expiresIn) {}
}
