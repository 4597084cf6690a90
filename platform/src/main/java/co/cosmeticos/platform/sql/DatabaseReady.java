package co.cosmeticos.platform.sql;

/** The service's own database answers and is migrated: what works on it may start. Fired once as a CDI event. */
public record DatabaseReady() {}
