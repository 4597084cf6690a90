package co.cosmeticos.platform.sql;

import java.time.Duration;
import javax.sql.DataSource;

/**
 * Connection pool of the job scheduler, outside of JTA transactions: each close returns the connection.
 *
 * @param poll how often the scheduler looks for jobs that are due
 */
public record JobsDataSource(DataSource dataSource, Duration poll) {}
