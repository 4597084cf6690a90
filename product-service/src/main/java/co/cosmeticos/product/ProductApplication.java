package co.cosmeticos.product;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST API below {@code /api/v1/catalog}. */
@ApplicationPath("/")
@OpenAPIDefinition(
        info = @Info(title = "Catalog", version = "1", description = "Products, search, stock and browsing history"))
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "The accessToken that POST /api/v1/auth/login answers")
public class ProductApplication extends Application {}
