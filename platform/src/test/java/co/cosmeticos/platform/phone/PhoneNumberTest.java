package co.cosmeticos.platform.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+55 11 91234-5678",
                "(11) 99999-0000",
                "11 91234-5678",
                "11.91234.5678",
                "11912345678",
                "34567890",
                "+1 (555) 010-0000",
                "123456789012345",
                "+12 (34) 56.78-90 12-345",
            })
    void a_number_is_taken_as_people_write_it(String typed) {
        assertThat(PhoneNumber.isValid(typed)).isTrue();
        assertThat(PhoneNumber.canonical(typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {" (11)  99999-0000", "(11)\u00A099999-0000 ", "\t(11) 99999-0000\n"})
    void blanks_are_single_and_none_is_around(String typed) {
        assertThat(PhoneNumber.isValid(typed)).isTrue();
        assertThat(PhoneNumber.canonical(typed)).isEqualTo("(11) 99999-0000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "--------",
                "(((((((((",
                "        ",
                "+",
                "1234567",
                "1234567890123456",
                "11 9+1234-5678",
                "++5511912345678",
                "11 91234/5678",
                "ligue 11912345678",
                "٣٤٥٦٧٨٩٠",
                "1-2-3-4-5-6-7-8-9-0-1-2-3",
                "11912345678;1",
                "))))((((12345678",
                "(11) 9123(4)5678",
                "11) 91234-5678",
                "(11 91234-5678",
                "((11)) 91234-5678",
                "() 91234-5678"
            })
    void anything_else_is_none(String typed) {
        assertThat(PhoneNumber.isValid(typed)).isFalse();
    }
}
