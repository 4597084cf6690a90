package co.cosmeticos.auth.postalcode;

import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** <a href="https://viacep.com.br">ViaCEP</a> and what answers like it. */
@Path("/ws")
@Produces(MediaType.APPLICATION_JSON)
public interface ViaCepApi {

    /**
     * {@code uf, localidade, bairro, logradouro}; or {@code erro}, true or "true", for a code that is not given out.
     */
    @GET
    @Path("/{postalCode}/json/")
    JsonObject find(@PathParam("postalCode") String postalCode);
}
