package co.cosmeticos.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002::/64",
        "2001:db8:1:2::1, 20010db800010002::/64",
        "2001:DB8:1:2:ffff::, 20010db800010002::/64",
        "[2001:db8:1:2::9], 20010db800010002::/64",
        "2001:db8:1:3::1, 20010db800010003::/64",
        "fe80::1%eth0, fe80000000000000::/64",
        "::ffff:203.0.113.7, 203.0.113.7",
        "::1, 0000000000000000::/64",
        "1:2, 1:2",
        "unknown, unknown",
        "203.0.113.7:5678, 203.0.113.7",
        "203.0.113.7:1, 203.0.113.7",
        "[203.0.113.7]:443, 203.0.113.7",
        "[::1]:443, 0000000000000000::/64",
        "[2001:db8:1:2::9]:65535, 20010db800010002::/64",
        "[::ffff:203.0.113.7]:80, 203.0.113.7",
        "[fe80::1%eth0]:80, fe80000000000000::/64",
        "203.0.113.7:port, 203.0.113.7:port",
    })
    void one_subscriber_is_one_client(String address, String network) {
        assertThat(ClientNetwork.of(address)).hasToString(network);
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 20010db80001::/48",
        "2001:db8:1:ffff::1, 20010db80001::/48",
        "2001:db8:2::1, 20010db80002::/48",
        "203.0.113.7, 203.0.113.7",
        "unknown, unknown",
    })
    void all_networks_that_one_site_may_have_are_one_site(String address, String site) {
        assertThat(ClientNetwork.of(address).site()).hasToString(site);
    }
}
