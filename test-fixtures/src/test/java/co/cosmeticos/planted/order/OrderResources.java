package co.cosmeticos.planted.order;

import jakarta.ws.rs.core.Response;
import javax.sql.DataSource;

/** Wrong: SQL and HTTP in one class. */
public class OrderResources {

    private final DataSource dataSource;

    public OrderResources(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public Response response() {
        return Response.ok(dataSource.toString()).build();
    }
}
