package co.cosmeticos.product;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;

/** The REST API below {@code /api/v1/catalog}. */
@ApplicationPath("/")
@LoginConfig(authMethod = "MP-JWT")
public class ProductApplication extends Application {}
