package co.cosmeticos.orders.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A simulation that finds nothing is worth as much as what it would find: bugs of the kinds that it is there for. */
class PlantedBugsTest {

    private static final int SEEDS = 100;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_planted_bug_is_found_and_its_seed_finds_it_again(Plant plant) {
        var found = Simulation.firstFailure(SEEDS, plant).orElseThrow();

        var again = Simulation.run(found.seed(), plant, false);
        assertThat(again.hasFailed()).isTrue();
        assertThat(again.trace().hash()).isEqualTo(found.trace().hash());
        assertThat(Simulation.run(found.seed(), Plant.NONE, false).what()).isEqualTo("all is well");
    }
}
