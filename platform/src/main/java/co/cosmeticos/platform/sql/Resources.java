package co.cosmeticos.platform.sql;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.ServiceIdentity;
import jakarta.annotation.Priority;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/** Produces the container resources that every service needs: data sources, executors, clock, JSON-B. */
@Component
public class Resources {

    // Statements are parsed once, whichever Jdbi they are for.
    private static final SqlParser PARSER = new ColonPrefixSqlParser();

    @Produces
    @Singleton
    DataSource dataSource(ServiceIdentity service) {
        return lookup("jdbc/" + service.prefix(), DataSource.class);
    }

    @Produces
    @Singleton
    JobsDataSource jobsDataSource(ServiceIdentity service) {
        return new JobsDataSource(
                lookup("jdbc/" + service.prefix() + "-jobs", DataSource.class), Duration.ofSeconds(1));
    }

    // In a transaction all handles share one connection. Outside of one, Liberty would keep a shared connection until
    // the request ends, also while it waits for another service, and idle connections would exhaust the pool. An
    // unshared one is returned after each statement.
    @Produces
    @Singleton
    Jdbi jdbi(DataSource shared, TransactionSynchronizationRegistry transaction) {
        var unshared = lookup("java:comp/env/jdbc/unshared", DataSource.class);
        return configured(Jdbi.create(() -> {
            var inTransaction = transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
            return (inTransaction ? shared : unshared).getConnection();
        }));
    }

    /** Jdbi with the configuration of every service, on a data source that takes part in JTA transactions. */
    public static Jdbi jdbiOn(DataSource dataSource) {
        return configured(Jdbi.create(dataSource));
    }

    // Without its PostgreSQL plug-in, which unwraps a connection per handle and more than halves the reads per second.
    // Its exceptions do not quote bound values: they go to logs, which hold no personal data.
    private static Jdbi configured(Jdbi jdbi) {
        var typedIds = new TypedIds();
        return jdbi.configure(
                        StatementExceptions.class, exceptions -> exceptions.setMessageRendering(MessageRendering.NONE))
                .configure(SqlStatements.class, statements -> statements.setSqlParser(PARSER))
                .registerArrayType(Integer.class, "int4")
                .registerArrayType(Long.class, "int8")
                .registerArrayType(String.class, "text")
                .registerArrayType(UUID.class, "uuid")
                .registerArgument(typedIds)
                .registerColumnMapper(typedIds);
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Jsonb jsonb() {
        return JsonbBuilder.create();
    }

    // Concurrency 3.1 has its own beans for both executors, Weld SE in tests has none: these take precedence.
    @Produces
    @Singleton
    @Alternative
    @Priority(Interceptor.Priority.LIBRARY_BEFORE)
    @Typed(ManagedScheduledExecutorService.class)
    ManagedScheduledExecutorService scheduledExecutor() {
        return lookup("java:comp/DefaultManagedScheduledExecutorService", ManagedScheduledExecutorService.class);
    }

    @Produces
    @Singleton
    @Alternative
    @Priority(Interceptor.Priority.LIBRARY_BEFORE)
    @Typed(ManagedExecutorService.class)
    ManagedExecutorService executor() {
        return lookup("java:comp/DefaultManagedExecutorService", ManagedExecutorService.class);
    }

    @Produces
    @Singleton
    TransactionSynchronizationRegistry synchronizations() {
        return lookup("java:comp/TransactionSynchronizationRegistry", TransactionSynchronizationRegistry.class);
    }

    @SuppressWarnings("BanJNDI") // every name is one of ours, none comes from a user
    private static <T> T lookup(String name, Class<T> type) {
        try {
            return type.cast(InitialContext.doLookup(name));
        } catch (NamingException e) {
            throw new IllegalStateException("The server has no " + name + ".", e);
        }
    }
}
