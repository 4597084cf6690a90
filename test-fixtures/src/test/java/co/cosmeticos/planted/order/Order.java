package co.cosmeticos.planted.order;

import java.sql.Timestamp;

/** Wrong: a value that knows the database. */
public record Order(Timestamp placed) {}
