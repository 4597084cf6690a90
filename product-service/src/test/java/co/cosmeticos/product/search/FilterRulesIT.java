package co.cosmeticos.product.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.product.Shop;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.executable.ExecutableValidator;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a list and a search take as filters: the same of both, named where it is wrong. */
class FilterRulesIT {

    private static final ExecutableValidator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator()
            .forExecutables();

    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = new Shop();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static Set<String> wrong(Class<?> resource, String parameter, List<String> values) {
        var method = Arrays.stream(resource.getMethods())
                .filter(one -> one.getName().equals("list") || one.getName().equals("search"))
                .findFirst()
                .orElseThrow();
        return VALIDATOR.validateParameters(shop.get(resource), method, arguments(method, parameter, values)).stream()
                .map(violation -> parameterOf(violation.getPropertyPath()))
                .collect(Collectors.toSet());
    }

    private static String parameterOf(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .skip(1)
                .findFirst()
                .orElseThrow()
                .getName();
    }

    private static @Nullable Object[] arguments(Method method, String name, List<String> values) {
        return Arrays.stream(method.getParameters())
                .map(one -> {
                    var query = Optional.ofNullable(one.getAnnotation(QueryParam.class))
                            .map(QueryParam::value);
                    var isList = one.getType() == List.class;
                    if (query.filter(name::equals).isPresent()) {
                        return isList ? values : values.get(0);
                    }
                    return isList ? List.of() : one.getType() == int.class ? 24 : null;
                })
                .toArray();
    }

    private static void isWrong(String parameter, List<String> values) {
        for (var resource : List.of(ProductListResource.class, SearchResource.class)) {
            assertThat(wrong(resource, parameter, values))
                    .as(parameter + values)
                    .containsExactly(parameter);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "available, false",
        "available, ''",
        "facets, 1",
        "facets, TRUE",
        "sort, rating",
        "option, Cor",
        "option, ''",
        "option, :Rubi",
        "option, Cor:"
    })
    void a_value_that_is_none_of_those_is_refused_by_the_name_of_its_parameter(String parameter, String value) {
        isWrong(parameter, List.of(value));
    }

    @Test
    void no_filter_holds_more_than_its_share() {
        for (var parameter : List.of("brand", "category")) {
            isWrong(parameter, Collections.nCopies(21, "a"));
            isWrong(parameter, List.of("a".repeat(301)));
            isWrong(parameter, List.of("a\u0000"));
        }
        isWrong("option", Collections.nCopies(21, "a:b"));
        isWrong("option", List.of("a:" + "b".repeat(160)));
        isWrong("option", List.of("a:b\u0000"));
        isWrong("ids", Collections.nCopies(101, "a"));
        isWrong("price", List.of("1".repeat(41)));
    }

    @Test
    void what_fits_is_taken() {
        for (var resource : List.of(ProductListResource.class, SearchResource.class)) {
            assertThat(wrong(resource, "ids", Collections.nCopies(100, "a"))).isEmpty();
            assertThat(wrong(resource, "option", Collections.nCopies(20, "Cor:Rubi")))
                    .isEmpty();
            assertThat(wrong(resource, "available", List.of("true"))).isEmpty();
        }
    }
}
