package co.cosmeticos.worker;

import co.cosmeticos.fixtures.FieldTextRules;
import co.cosmeticos.fixtures.RefusalRules;
import co.cosmeticos.fixtures.WordRules;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void it_names_every_problem_which_has_a_portuguese_text() {
        RefusalRules.of("co.cosmeticos.worker").check();
    }

    @Test
    void every_message_of_a_field_has_a_portuguese_text() {
        FieldTextRules.check();
    }

    @Test
    void its_words_are_those_of_the_code() {
        WordRules.check("co.cosmeticos.worker");
    }
}
