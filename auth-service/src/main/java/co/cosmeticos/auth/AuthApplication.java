package co.cosmeticos.auth;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;

/** The REST API below {@code /api/v1/auth}. */
@ApplicationPath("/")
@LoginConfig(authMethod = "MP-JWT")
public class AuthApplication extends Application {}
