package co.cosmeticos.worker;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.PersonalDataMap;
import co.cosmeticos.fixtures.Stores;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PersonalDataIT {

    @Test
    void the_readme_says_of_each_table_what_of_a_person_stands_there() {
        try (var database = Stores.database("db/platform", "db/worker")) {
            assertThat(PersonalDataMap.mistakes(database.dataSource(), Path.of("README.md")))
                    .isEmpty();
        }
    }
}
