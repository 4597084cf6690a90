package co.cosmeticos.system.edge;

import co.cosmeticos.devshop.edge.EdgeLimits;
import co.cosmeticos.devshop.edge.EdgeRequest;
import co.cosmeticos.devshop.edge.EdgeResponse;
import co.cosmeticos.devshop.edge.EdgeServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A service behind the edge that reads strictly, and remembers what reached it. */
final class Behind implements AutoCloseable {

    private static final int MOST = 1 << 20;

    private final List<String> reached = Collections.synchronizedList(new ArrayList<>());
    private final EdgeServer server = EdgeServer.start("127.0.0.1", 0, EdgeLimits.ofOneMachine(), this::handle);

    private void handle(EdgeRequest request, EdgeResponse answer) throws IOException {
        var body = request.body(MOST);
        reached.add("%s %s %d"
                .formatted(request.head().method(), request.head().target().path(), body.length));
        answer.send(200, Map.of());
    }

    int port() {
        return server.port();
    }

    /** Method, path and length of the body of each request since the last question. */
    List<String> reached() {
        var all = List.copyOf(reached);
        reached.clear();
        return all;
    }

    @Override
    public void close() {
        server.close();
    }
}
