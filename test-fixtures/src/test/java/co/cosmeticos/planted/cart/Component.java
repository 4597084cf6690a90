package co.cosmeticos.planted.cart;

import jakarta.inject.Singleton;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** As the platform's. */
@Singleton
@Retention(RetentionPolicy.RUNTIME)
public @interface Component {}
