package co.cosmeticos.platform.sql;

import javax.sql.DataSource;

/** The scheduler's own pool: connections that are given back with each close, outside every JTA transaction. */
public record JobsDataSource(DataSource dataSource) {}
