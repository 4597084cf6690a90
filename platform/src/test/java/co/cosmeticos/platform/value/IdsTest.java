package co.cosmeticos.platform.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void ids_are_version_seven_and_rise() {
        var ids = IntStream.range(0, 1_000).mapToObj(n -> Ids.next()).toList();
        assertThat(ids).allMatch(id -> id.version() == 7);
        assertThat(ids.stream().map(Object::toString).toList()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void what_must_not_be_guessed_has_128_bits_and_never_repeats() {
        var secrets = new HashSet<String>();
        IntStream.range(0, 10_000).forEach(n -> secrets.add(Ids.unguessable()));
        assertThat(secrets).hasSize(10_000).allMatch(secret -> secret.matches("[A-Za-z0-9_-]{22}"));
    }
}
