package co.cosmeticos.product.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CategoryTreeTest {

    private static final List<CategoryTree.View> VIEWS = CategoryTree.of(List.of(
            new CategoryTree.Row("corpo", "Corpo", "Corpo", null, 2),
            new CategoryTree.Row("maquiagem", "Maquiagem", "Maquiagem", null, 5),
            new CategoryTree.Row("maquiagem-bases", "Bases", "Maquiagem > Bases", "maquiagem", 2),
            new CategoryTree.Row("maquiagem-batons", "Batons", "Maquiagem > Batons", "maquiagem", 3),
            new CategoryTree.Row("matte", "Matte", "Maquiagem > Batons > Matte", "maquiagem-batons", 1)));

    private static CategoryTree.View view(String slug) {
        return VIEWS.stream().filter(one -> one.slug().equals(slug)).findFirst().orElseThrow();
    }

    @Test
    void each_category_has_its_way_from_the_top() {
        assertThat(view("matte").breadcrumb())
                .containsExactly(
                        new CategoryTree.Link("maquiagem", "Maquiagem"),
                        new CategoryTree.Link("maquiagem-batons", "Batons"),
                        new CategoryTree.Link("matte", "Matte"));
        assertThat(view("corpo").breadcrumb()).containsExactly(new CategoryTree.Link("corpo", "Corpo"));
    }

    @Test
    void each_category_names_those_directly_below_it() {
        assertThat(view("maquiagem").children()).containsExactly("maquiagem-bases", "maquiagem-batons");
        assertThat(view("maquiagem-batons").children()).containsExactly("matte");
        assertThat(view("matte").children()).isEmpty();
    }
}
