package co.cosmeticos.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.HostileText;
import co.cosmeticos.platform.value.CardToken;
import co.cosmeticos.platform.value.EmailAddress;
import co.cosmeticos.platform.value.PersonName;
import co.cosmeticos.platform.value.PostalCode;
import co.cosmeticos.platform.value.Rfc3339;
import co.cosmeticos.platform.value.TaxId;
import co.cosmeticos.platform.value.TextLine;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalFormTest {

    private static final Map<String, Consumer<String>> READERS = Map.ofEntries(
            Map.entry("line", TextLine::isValid),
            Map.entry("name", PersonName::isValid),
            Map.entry("address", EmailAddress::isValid),
            Map.entry("address of a domain", text -> EmailAddress.isValid("a@" + text)),
            Map.entry("tax id", TaxId::isValid),
            Map.entry("postal code", PostalCode::isValid),
            Map.entry("token", CardToken::isValid),
            Map.entry("parsed line", text -> refused(TextLine::parse, text)),
            Map.entry("parsed name", text -> refused(PersonName::parse, text)),
            Map.entry("moment", text -> refused(Rfc3339::dateTime, text)),
            Map.entry("number", text -> refused(WholeNumber::parseLong, text)),
            Map.entry("id", text -> refused(CanonicalUuid::parse, text)));

    private static void refused(Consumer<String> reader, String text) {
        try {
            reader.accept(text);
        } catch (IllegalArgumentException e) {
            assertThat(e).isNotNull();
        }
    }

    @TestFactory
    java.util.stream.Stream<DynamicTest> the_worst_text_is_cheap_for_every_value() {
        return READERS.entrySet().stream()
                .map(reader -> DynamicTest.dynamicTest(
                        reader.getKey(), () -> HostileText.costsInProportion(reader.getValue())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0300", "\u0316", "\uD834\uDD65", "\u0903", "\u20DD", "\uFE0F"})
    void thirty_marks_in_a_row_are_text_and_one_more_are_none(String mark) {
        assertThat(NormalForm.isSafe("a" + mark.repeat(30) + "b" + mark.repeat(30)))
                .isTrue();
        assertThat(NormalForm.isSafe("a" + mark.repeat(31))).isFalse();
        assertThat(TextLine.isValid("a" + mark.repeat(30))).isTrue();
        assertThat(TextLine.isValid("a" + mark.repeat(31))).isFalse();
        assertThat(PersonName.isValid("a" + mark.repeat(30))).isTrue();
        assertThat(PersonName.isValid("a" + mark.repeat(31))).isFalse();
    }

    @Test
    void marks_are_composed_however_they_are_typed() {
        assertThat(PersonName.parse("Jose\u0301")).hasToString("José");
        assertThat(PersonName.parse("Nguye\u0302\u0303n Thi\u0323 Ha\u0300")).hasToString("Nguyễn Thị Hà");
        assertThat(PersonName.isValid("श्रीनिवास")).isTrue();
        assertThat(PersonName.isValid("\u1112\u1161\u11AB")).isTrue();
        assertThat(TextLine.isValid("👩🏽\u200D🔬 ☕\uFE0F")).isTrue();
        assertThat(NormalForm.composed("a\u0301\u0316")).isEqualTo("\u00E1\u0316");
    }

    // U+0344 is two marks in its normal form, and so is U+0F73.
    @ParameterizedTest
    @ValueSource(strings = {"\u0344", "\u0F73"})
    void marks_are_counted_in_their_normal_form(String two) {
        assertThat(PersonName.isValid("b" + two.repeat(15))).isTrue();
        assertThat(PersonName.isValid("b" + two.repeat(16))).isFalse();
        assertThat(TextLine.isValid("b" + two.repeat(16))).isFalse();
    }

    @Test
    void a_name_of_the_greatest_length_may_be_typed_decomposed() {
        assertThat(PersonName.isValid("\u03B1\u0313\u0300\u0345".repeat(120))).isTrue();
        assertThat(PersonName.isValid("\u03B1\u0313\u0300\u0345".repeat(121))).isFalse();
    }

    @Test
    void a_tax_id_has_no_letter_that_becomes_ascii_in_capitals() {
        assertThat(TaxId.isValid("12abc34501de35")).isTrue();
        assertThat(TaxId.isValid("\u017F2abc34501de35")).isFalse();
    }

    // Their callers say how long a text may be; a square would be minutes.
    @Test
    void a_text_of_any_length_costs_in_proportion() {
        HostileText.costsInProportion(NormalForm::composed);
        HostileText.costsInProportion(NormalForm::withoutMarks);
    }

    @Test
    void what_has_too_many_marks_stays_as_it_stands() {
        var text = "e" + "\u0301".repeat(31);
        assertThat(NormalForm.composed(text)).isEqualTo(text);
    }

    @Test
    void letters_without_marks_are_plain_whatever_was_on_them() {
        assertThat(NormalForm.withoutMarks("São Tomé e Pri\u0301ncipe")).isEqualTo("Sao Tome e Principe");
        assertThat(NormalForm.withoutMarks("e" + "\u0301\u0316".repeat(50))).isEqualTo("e");
    }
}
