package co.cosmeticos.platform.health;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.sql.Migrations;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Readiness: the service reaches its own PostgreSQL. Every other dependency is reported as up or degraded without changing
 * the status: a stopped broker must not take the shop down.
 */
@Readiness
@Component
public class DatabaseReadiness implements HealthCheck {

    private static final int TIMEOUT_SECONDS = 2;

    private final DataSource dataSource;
    private final Migrations migrations;
    private final ServiceIdentity service;
    private final Instance<Dependency> dependencies;

    @Inject
    public DatabaseReadiness(
            DataSource dataSource, Migrations migrations, ServiceIdentity service, Instance<Dependency> dependencies) {
        this.dataSource = dataSource;
        this.migrations = migrations;
        this.service = service;
        this.dependencies = dependencies;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named(service.name());
        dependencies.forEach(one -> response.withData(one.name(), one.isUp() ? "up" : "degraded"));
        var up = migrations.isDone() && databaseAnswers();
        return response.withData("postgresql", up ? "up" : "down").status(up).build();
    }

    private boolean databaseAnswers() {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(TIMEOUT_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
