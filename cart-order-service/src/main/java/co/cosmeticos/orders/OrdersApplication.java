package co.cosmeticos.orders;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST API below {@code /api/v1/shop}. */
@ApplicationPath("/")
public class OrdersApplication extends Application {}
