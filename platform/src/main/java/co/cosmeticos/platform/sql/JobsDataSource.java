package co.cosmeticos.platform.sql;

import javax.sql.DataSource;

/** Connection pool of the job scheduler, outside of JTA transactions: each close returns the connection. */
public record JobsDataSource(DataSource dataSource) {}
