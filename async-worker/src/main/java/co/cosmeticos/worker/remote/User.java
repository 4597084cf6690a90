package co.cosmeticos.worker.remote;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer as a mail addresses them. */
public record User(
        UUID id,
        String email,
        @Nullable String name,
        @Nullable String locale) {}
