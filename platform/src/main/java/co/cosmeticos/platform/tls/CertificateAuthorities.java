package co.cosmeticos.platform.tls;

import co.cosmeticos.platform.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Certificate authorities that verify a broker and a MongoDB: those of a PEM file (RFC 7468), else those of the JVM. The
 * default of a client library may be to trust any certificate.
 *
 * @param file of certificates
 */
public record CertificateAuthorities(Optional<Path> file) {

    private static final String SETTING = "stores.ca-file";

    /** Those of the file in the setting {@code stores.ca-file}, or of the JVM. */
    public static CertificateAuthorities from(Settings settings) {
        return new CertificateAuthorities(settings.optional(SETTING).map(Path::of));
    }

    /** Those of the JVM. */
    public static CertificateAuthorities ofTheJvm() {
        return new CertificateAuthorities(Optional.empty());
    }

    /**
     * A TLS context that trusts only them.
     *
     * @throws IllegalArgumentException when the file cannot be read, or has no certificate
     */
    public SSLContext context() {
        try {
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(file.isPresent() ? trusted(file.get()) : null);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("%s, %s, is no file of PEM certificates.".formatted(SETTING, file), e);
        }
    }

    private static KeyStore trusted(Path file) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var stream = Files.newInputStream(file)) {
            var number = 0;
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(stream)) {
                store.setCertificateEntry("authority-" + number++, certificate);
            }
        }
        if (store.size() == 0) {
            throw new IOException("There is no certificate in it.");
        }
        return store;
    }
}
