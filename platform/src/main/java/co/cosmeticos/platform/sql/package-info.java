/** The service's own database: Jdbi, migrations, readiness. */
@NullMarked
package co.cosmeticos.platform.sql;

import org.jspecify.annotations.NullMarked;
