package co.cosmeticos.product.search;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** SQL of the option values that filters name, as they are compared: by option, whatever their spelling. */
@Component
public class OptionGroups {

    private static final String GROUPS = """
            select split_part(f.key, ':', 1) name_key, array_agg(f.key) keys
              from (select option_key(g.name, g.value) key from unnest(:names, :values) g (name, value)) f
             group by 1 order by 1
            """;

    private final Jdbi jdbi;

    @Inject
    public OptionGroups(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The values of one option, any of which will do.
     *
     * @param nameKey name of the option as it is compared
     * @param keys option and value as they are compared, as {@code cor:rubi}
     */
    record OptionGroup(String nameKey, List<String> keys) {

        OptionGroup {
            keys = List.copyOf(keys);
        }
    }

    /** The groups of these filters, one for each option. */
    List<OptionGroup> of(List<OptionFilter> filters) {
        if (filters.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(GROUPS)
                .bindArray(
                        "names",
                        String.class,
                        filters.stream().map(OptionFilter::name).toList())
                .bindArray(
                        "values",
                        String.class,
                        filters.stream().map(OptionFilter::value).toList())
                .map((row, context) -> new OptionGroup(row.getString("name_key"), keys(row)))
                .list());
    }

    private static List<String> keys(ResultSet row) throws SQLException {
        return Arrays.asList((String[]) row.getArray("keys").getArray());
    }
}
