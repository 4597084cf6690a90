package co.cosmeticos.product.value;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.platform.sql.Resources;
import org.junit.jupiter.api.Test;

class ImageNameIT {

    @Test
    void java_and_postgresql_read_the_form_alike() {
        try (var database = Stores.database()) {
            var jdbi = Resources.jdbiOn(database.dataSource());
            for (var name :
                    "a batom.jpg batons/rubi.jpg a/b/c/d.e..f _a/-b https://images.example/a.jpg?w=1 http://a:8080 /a a/ a//b"
                            .concat(" a/.b a/../b .a ./a a%2f ftp://a https:// https://-a/ https://a.b/../c a/b/. á")
                            .split(" ")) {
                var isName = jdbi.withHandle(handle -> handle.createQuery("select :name ~ :form")
                        .bind("name", name)
                        .bind("form", ImageName.FORM)
                        .mapTo(Boolean.class)
                        .one());
                assertThat(isName).as(name).isEqualTo(name.matches(ImageName.FORM));
            }
        }
    }
}
