package co.cosmeticos.devshop.brazil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PixCodeTest {

    // The example of the Banco Central's Manual do BR Code, and the check value that every CRC catalog gives.
    @Test
    void the_checksum_is_that_of_the_manual() {
        var code = "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-426655440000"
                + "5204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***6304";
        assertThat("%04X".formatted(PixCode.crc(code))).isEqualTo("1D3D");
        assertThat(PixCode.crc("123456789")).isEqualTo(0x29B1);
    }

    @Test
    void a_code_carries_address_amount_and_plain_names() {
        var code = PixCode.of("localhost:8090/pix/pay_1", 12_990, "Cosmeticos-co", "Sao Paulo");
        assertThat(code)
                .startsWith("000201010212")
                .contains("0014br.gov.bcb.pix2524localhost:8090/pix/pay_1")
                .contains("5406129.90", "5802BR", "5913COSMETICOS-CO", "6009SAO PAULO", "62070503***");
        var body = code.substring(0, code.length() - 4);
        assertThat(code).endsWith("%04X".formatted(PixCode.crc(body)));
    }

    @Test
    void an_address_that_no_field_can_hold_is_refused() {
        assertThatThrownBy(() -> PixCode.of("x".repeat(100), 1, "a", "b")).hasMessageContaining("99 characters");
    }

    @Test
    void a_name_with_marks_is_refused() {
        assertThatThrownBy(() -> PixCode.of("x", 1, "a", "São Paulo")).hasMessageContaining("plain letters");
    }
}
