package co.cosmeticos.worker.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.fixtures.TlsServer;
import co.cosmeticos.platform.tls.CertificateAuthorities;
import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A MongoDB that is spoken to by TLS is the one that its authority says it is. */
class EventMongoTlsIT {

    private static final int MONGO = URI.create(Stores.mongoUri()).getPort();

    private static long count(TlsServer server, CertificateAuthorities authorities) {
        var uri = new ConnectionString("mongodb://localhost:%d/tls?tls=true".formatted(server.port()));
        var mongo = new EventMongo(new EventLogSettings(uri, authorities, Duration.ofDays(1)));
        try {
            return mongo.events(2_000).countDocuments();
        } finally {
            mongo.stop();
        }
    }

    @Test
    void its_own_authority_and_name_open_a_connection_and_no_other_do() {
        try (var server = TlsServer.before(MONGO, "localhost");
                var elsewhere = TlsServer.before(MONGO, "elsewhere.example")) {
            assertThat(count(server, new CertificateAuthorities(Optional.of(server.authority()))))
                    .isZero();
            assertThatThrownBy(() -> count(server, new CertificateAuthorities(Optional.of(elsewhere.authority()))))
                    .isInstanceOf(MongoException.class);
            assertThatThrownBy(() -> count(server, CertificateAuthorities.ofTheJvm()))
                    .isInstanceOf(MongoException.class);
            assertThatThrownBy(() -> count(elsewhere, new CertificateAuthorities(Optional.of(elsewhere.authority()))))
                    .isInstanceOf(MongoException.class);
        }
    }
}
