package co.cosmeticos.auth;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST API below {@code /api/v1/auth}. */
@ApplicationPath("/")
public class AuthApplication extends Application {}
