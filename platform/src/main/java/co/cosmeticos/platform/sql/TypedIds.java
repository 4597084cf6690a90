package co.cosmeticos.platform.sql;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.argument.Arguments;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jspecify.annotations.Nullable;

/** Jdbi arguments and column mappers of typed ids: public records of one UUID, bound and read as that UUID. */
final class TypedIds implements ArgumentFactory.Preparable, ColumnMapperFactory {

    @Override
    public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
        return Id.of(type)
                .flatMap(id -> config.get(Arguments.class)
                        .prepareFor(UUID.class)
                        .map(uuid -> value -> uuid.apply(value == null ? null : id.uuid(value))));
    }

    @Override
    public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
        return Id.of(type)
                .flatMap(id -> config.get(ColumnMappers.class)
                        .findFor(UUID.class)
                        .map(uuids -> (row, column, context) -> id.of(uuids.map(row, column, context))));
    }

    private record Id(Constructor<?> constructor, Method accessor) {

        static Optional<Id> of(Type type) {
            if (!(type instanceof Class<?> record) || !record.isRecord()) {
                return Optional.empty();
            }
            var components = record.getRecordComponents();
            if (components.length != 1 || components[0].getType() != UUID.class) {
                return Optional.empty();
            }
            try {
                return Optional.of(new Id(record.getConstructor(UUID.class), components[0].getAccessor()));
            } catch (NoSuchMethodException e) {
                return Optional.empty();
            }
        }

        UUID uuid(Object id) {
            try {
                return (UUID) accessor.invoke(id);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(accessor + " cannot be read.", e);
            }
        }

        @Nullable Object of(@Nullable UUID uuid) {
            try {
                return uuid == null ? null : constructor.newInstance(uuid);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(constructor + " cannot be called.", e);
            }
        }
    }
}
