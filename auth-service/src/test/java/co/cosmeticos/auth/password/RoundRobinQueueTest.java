package co.cosmeticos.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundRobinQueueTest {

    private final RoundRobinQueue line = new RoundRobinQueue(6);

    private List<RoundRobinQueue.Waiter> join(String client, int times) {
        var waiters = new ArrayList<RoundRobinQueue.Waiter>();
        for (var at = 0; at < times; at++) {
            waiters.add(line.join(client));
        }
        return waiters;
    }

    @Test
    void who_is_alone_has_all_places_and_no_more() {
        assertThat(join("a", 6)).doesNotContainNull();
        assertThat(line.join("a")).isNull();
        assertThat(line.hasPlaceFor("a")).isFalse();
    }

    @Test
    void who_sends_more_is_served_no_more_often() {
        var many = join("a", 4);
        var one = join("b", 1).get(0);
        assertThat(line.next()).isSameAs(many.get(0));
        assertThat(line.next()).isSameAs(one);
        assertThat(line.next()).isSameAs(many.get(1));
        assertThat(line.next()).isSameAs(many.get(2));
        assertThat(line.next()).isSameAs(many.get(3));
        assertThat(line.next()).isNull();
        assertThat(line.isEmpty()).isTrue();
    }

    @Test
    void where_it_is_full_the_last_of_the_greediest_gives_way_to_a_newcomer() {
        var many = join("a", 6);
        var newcomer = join("b", 1).get(0);
        assertThat(newcomer).isNotNull().isNotDone();
        assertThat(many.get(5)).isCompletedWithValue(false);
        assertThat(many.subList(0, 5)).noneMatch(RoundRobinQueue.Waiter::isDone);
        assertThat(line.join("a")).isNull();
        assertThat(line.next()).isSameAs(many.get(0));
        assertThat(line.next()).isSameAs(newcomer);
    }

    @Test
    void among_equals_nobody_gives_way() {
        List.of("a", "b", "c", "d", "e", "f").forEach(client -> join(client, 1));
        assertThat(line.hasPlaceFor("g")).isFalse();
        assertThat(line.join("g")).isNull();
        assertThat(line.join("a")).isNull();
    }

    @Test
    void who_leaves_makes_a_place_free_once() {
        var mine = join("a", 6).get(2);
        assertThat(line.leave("a", mine)).isTrue();
        assertThat(line.leave("a", mine)).isFalse();
        assertThat(line.leave("b", mine)).isFalse();
        assertThat(line.join("a")).isNotNull();
        assertThat(line.join("a")).isNull();
    }

    @Test
    void nobody_waits_where_there_are_no_places() {
        assertThat(new RoundRobinQueue(0).join("a")).isNull();
    }
}
