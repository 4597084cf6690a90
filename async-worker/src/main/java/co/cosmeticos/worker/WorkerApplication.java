package co.cosmeticos.worker;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;

/** The REST API below {@code /api/v1/ops}. */
@ApplicationPath("/")
@LoginConfig(authMethod = "MP-JWT")
public class WorkerApplication extends Application {}
