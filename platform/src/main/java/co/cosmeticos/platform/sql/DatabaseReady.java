package co.cosmeticos.platform.sql;

/** CDI event, fired once when the database of the service is reachable and migrated: work on it may start. */
public record DatabaseReady() {}
