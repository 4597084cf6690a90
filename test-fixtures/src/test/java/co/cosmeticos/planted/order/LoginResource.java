package co.cosmeticos.planted.order;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Wrong: its form is empty behind a filter. */
@Path("/login")
public class LoginResource {

    /** Logs in. */
    @POST
    public String logIn(@FormParam("email") String email) {
        return email;
    }
}
