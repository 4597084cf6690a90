package co.cosmeticos.auth.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.platform.token.UserId;
import co.cosmeticos.platform.value.Ids;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddressesIT {

    private Accounts accounts;
    private Addresses addresses;
    private AddAddress keepAddress;
    private UserId ana;
    private UserId bia;

    @BeforeEach
    void open() {
        accounts = new Accounts();
        addresses = accounts.get(Addresses.class);
        keepAddress = accounts.get(AddAddress.class);
        ana = accounts.customer("ana@example.com").id();
        bia = accounts.customer("bia@example.com").id();
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private static Address address(String number) {
        return new Address(
                Ids.next(),
                "Ana Souza",
                "01310100",
                "Avenida Paulista",
                number,
                null,
                "Bela Vista",
                "São Paulo",
                "SP",
                "BR");
    }

    @Test
    void a_customer_keeps_changes_and_forgets_addresses() {
        var home = address("1000");
        keepAddress.keep(ana, home);
        assertThat(addresses.all(ana)).containsExactly(home);
        var moved = new Address(
                home.id(),
                "Ana",
                "20040002",
                "Avenida Rio Branco",
                "1",
                "sala 2",
                "Centro",
                "Rio de Janeiro",
                "RJ",
                "BR");
        assertThat(addresses.change(ana, moved)).isTrue();
        assertThat(addresses.find(ana, home.id())).contains(moved);
        assertThat(addresses.remove(ana, home.id())).isTrue();
        assertThat(addresses.all(ana)).isEmpty();
    }

    @Test
    void nobody_sees_changes_or_forgets_the_address_of_another() {
        var home = address("1000");
        keepAddress.keep(ana, home);
        assertThat(addresses.all(bia)).isEmpty();
        assertThat(addresses.find(bia, home.id())).isEmpty();
        assertThat(addresses.change(bia, home)).isFalse();
        assertThat(addresses.remove(bia, home.id())).isFalse();
        assertThat(addresses.find(ana, home.id())).contains(home);
    }

    @Test
    void twenty_are_kept_also_when_thirty_come_at_once() throws Exception {
        var begin = new CountDownLatch(1);
        var clients = Executors.newFixedThreadPool(10);
        try {
            var answers = IntStream.range(0, 30)
                    .mapToObj(number -> clients.submit(() -> {
                        begin.await();
                        try {
                            keepAddress.keep(ana, address("" + number));
                            return 1;
                        } catch (AddressRefused.TooMany refused) {
                            return 0;
                        }
                    }))
                    .toList();
            begin.countDown();
            var kept = 0;
            for (var answer : answers) {
                kept += answer.get();
            }
            assertThat(kept).isEqualTo(20);
        } finally {
            clients.shutdown();
        }
        assertThat(addresses.all(ana)).hasSize(20);
        keepAddress.keep(bia, address("1"));
        assertThatThrownBy(() -> keepAddress.keep(ana, address("31"))).isInstanceOf(AddressRefused.TooMany.class);
    }
}
