package co.cosmeticos.planted.order;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.function.Supplier;

/** Wrong in four ways: its answers repeat the host that a request claims. */
@Path("/echo")
public class EchoResource {

    /** Leads to what was made. */
    @POST
    public Response create(@Context UriInfo uri) {
        return Response.created(uri.getAbsolutePathBuilder().path("1").build()).build();
    }

    /** Leads to a path, which the runtime makes an address of. */
    @GET
    public Response accept() {
        return Response.accepted().location(URI.create("echo/1")).build();
    }

    /** Leads to the next page. */
    @GET
    @Path("/list")
    public Response list(@Context UriInfo uri) {
        return Response.ok().link("/echo", "next").build();
    }

    /** Reads the address without a call of its own. */
    @GET
    @Path("/own")
    public String own(@Context UriInfo uri) {
        Supplier<URI> own = uri::getRequestUri;
        return own.get().toString();
    }
}
