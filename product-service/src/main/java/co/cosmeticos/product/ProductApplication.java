package co.cosmeticos.product;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST API below {@code /api/v1/catalog}. */
@ApplicationPath("/")
public class ProductApplication extends Application {}
