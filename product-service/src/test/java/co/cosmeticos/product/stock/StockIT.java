package co.cosmeticos.product.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.platform.value.Ids;
import co.cosmeticos.product.Shop;
import co.cosmeticos.product.listing.ProductDetails;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StockIT {

    private static Shop shop;
    private static AdjustStock countStock;

    @BeforeAll
    static void open() {
        shop = new Shop();
        countStock = shop.get(AdjustStock.class);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void a_stocktake_sets_and_an_adjustment_changes_what_is_on_hand() {
        shop.sells("COUNTED", 3);
        var admin = Optional.of(Ids.next());
        assertThat(countStock.counted("COUNTED", 50, "inventário", admin).onHand())
                .isEqualTo(50);
        assertThat(countStock.adjusted("COUNTED", -2, "quebra", admin).available())
                .isEqualTo(48);
        assertThat(shop.number("select sum(delta) from stock_movements where sku = 'COUNTED'"))
                .isEqualTo(48);
        assertThat(shop.number(
                        "select count(*) from outbox_events where type = 'audit.recorded' and subject = 'COUNTED'"
                                + " and data like '%\"actor\":\"" + admin.get()
                                + "\"%' and (data like '%\"after\":{\"onHand\":50}%'"
                                + " or data like '%\"before\":{\"onHand\":50}%') and data not like '%quebra%'"))
                .isEqualTo(2);
    }

    @Test
    void stock_cannot_sink_below_nothing() {
        shop.sells("EMPTY", 1);
        for (var delta : new int[] {-2, -1_000, -StockLevel.MOST}) {
            assertThatThrownBy(() -> countStock.adjusted("EMPTY", delta, "quebra", Optional.empty()))
                    .isInstanceOfSatisfying(StockRefused.BelowZero.class, refused -> {
                        assertThat(refused.slug()).isEqualTo("stock-below-zero");
                        assertThat(refused.detail()).isEqualTo("The stock of EMPTY is 1; no more can be taken.");
                    });
        }
        assertThat(countStock.adjusted("EMPTY", -1, "quebra", Optional.empty()).onHand())
                .isZero();
    }

    @Test
    void stock_cannot_sink_below_what_is_reserved_and_each_reason_is_told_as_it_is() {
        shop.sells("PROMISED", 17);
        shop.jdbi().useHandle(handle -> handle.execute("update stock_levels set reserved = 3 where sku = 'PROMISED'"));
        assertThatThrownBy(() -> countStock.adjusted("PROMISED", -15, "quebra", Optional.empty()))
                .isInstanceOf(StockRefused.BelowReserved.class)
                .hasMessage("3 of 17 units of PROMISED are reserved for orders.");
        assertThatThrownBy(() -> countStock.counted("PROMISED", 2, "inventário", Optional.empty()))
                .isInstanceOf(StockRefused.BelowReserved.class);
        assertThatThrownBy(() -> countStock.adjusted("PROMISED", -18, "quebra", Optional.empty()))
                .isInstanceOf(StockRefused.BelowZero.class)
                .hasMessage("The stock of PROMISED is 17; no more can be taken.");
    }

    @Test
    void an_unknown_sku_is_not_found() {
        assertThatThrownBy(() -> countStock.counted("NOTHING", 1, "?", Optional.empty()))
                .isInstanceOf(StockRefused.UnknownSku.class);
    }

    @Test
    void the_read_model_is_written_when_availability_flips_and_not_otherwise() {
        var id = shop.sells("FLIPS", 10).toString();
        var productDetails = shop.get(ProductDetails.class);
        countStock.adjusted("FLIPS", -1, "quebra", Optional.empty());
        assertThat(productDetails.find(id, false).version()).isEqualTo(1);
        countStock.counted("FLIPS", 0, "inventário", Optional.empty());
        assertThat(productDetails.find(id, false).version()).isEqualTo(2);
        assertThat(productDetails.find(id, false).json()).doesNotContain("\"available\" : true");
    }

    @Test
    void low_stock_is_told_once_on_the_way_down() {
        shop.sells("LOW", 10);
        countStock.adjusted("LOW", -5, "quebra", Optional.empty());
        countStock.adjusted("LOW", -1, "quebra", Optional.empty());
        assertThat(shop.number("select count(*) from outbox_events where type = 'stock.low' and subject = 'LOW'"))
                .isEqualTo(1);
    }
}
