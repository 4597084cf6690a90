package co.cosmeticos.devshop.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Passwords and keys of the shop, generated on first use and stored in the data folder. */
public final class Secrets {

    private static final String FILE = "secrets.properties";
    private static final int BYTES = 24;
    private static final int KEY_BYTES = 32;
    private static final String TYPEABLE = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int TYPEABLE_LENGTH = 14;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> values = new TreeMap<>();
    private final DataFolder folder;

    /** Reads the secrets of earlier runs. */
    public Secrets(DataFolder folder) {
        this.folder = folder;
        var file = folder.file(FILE);
        if (Files.exists(file)) {
            try {
                Files.readAllLines(file).forEach(line -> {
                    var cut = line.indexOf('=');
                    values.put(line.substring(0, cut), line.substring(cut + 1));
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A password between programs: 24 random bytes in URL-safe base64. */
    public synchronized String password(String name) {
        return kept(name, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES)));
    }

    /** A webhook secret in the form of Standard Webhooks. */
    public synchronized String webhookSecret(String name) {
        return kept(name, "whsec_" + Base64.getEncoder().encodeToString(bytes(KEY_BYTES)));
    }

    /** A password for people: 14 letters and digits that cannot be confused. */
    public synchronized String typeable(String name) {
        return kept(
                name,
                random.ints(TYPEABLE_LENGTH, 0, TYPEABLE.length())
                        .mapToObj(i -> TYPEABLE.substring(i, i + 1))
                        .collect(Collectors.joining()));
    }

    /** Replaces a random value by one of the user. */
    public synchronized void set(String name, String value) {
        values.put(name, value);
        save();
    }

    private String kept(String name, String candidate) {
        if (values.putIfAbsent(name, candidate) == null) {
            save();
        }
        return values.getOrDefault(name, candidate);
    }

    private void save() {
        folder.writePrivately(
                FILE,
                values.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .collect(Collectors.joining()));
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
