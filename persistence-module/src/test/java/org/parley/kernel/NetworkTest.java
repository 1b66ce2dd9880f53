package org.parley.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "10.20.0.0/16, 10.20.255.1",
        "10.20.0.0/15, 10.21.0.1",
        "10.20.30.40, 10.20.30.40",
        "0.0.0.0/0, 203.0.113.9",
        "10.20.0.0/16, ::ffff:10.20.0.1",
        "fd00::/8, fd12:3456::1",
        "fe80::/10, fe80::1%eth0",
        "::1, 0:0:0:0:0:0:0:1",
    })
    void addressInsideShouldBeContained(String network, String address) {
        assertThat(Network.parse(network).contains(address)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10.20.0.0/16, 10.21.0.1",
        "10.20.30.40, 10.20.30.41",
        "0.0.0.0/0, ::1",
        "fd00::/8, fe80::1",
        "fd00::/8, 10.20.0.1",
        "10.0.0.0/8, localhost",
        "10.0.0.0/8, ''",
    })
    void anythingElseShouldNotBeContained(String network, String address) {
        assertThat(Network.parse(network).contains(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/8",
                "localhost",
                "10.0.0/8",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/08",
                "256.0.0.0/8",
                "10.0.0.0/8/8",
                "fd00::/129",
                "fd00:::/8",
                ":",
                "1"
            })
    void whatIsNoNetworkShouldBeRefused(String text) {
        assertThatThrownBy(() -> Network.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addressInsideOfANetworkShouldBeCorrected() {
        assertThatThrownBy(() -> Network.parse("10.20.30.40/16")).hasMessageContaining("10.20.0.0/16");
    }

    @Test
    void neighboursOfIpv6ShouldBeCountedAsOne() {
        assertThat(Network.countedFor("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(Network.countedFor("2001:db8:1:2::9"))
                .isNotEqualTo(Network.countedFor("2001:db8:1:3::9"));
        assertThat(Network.countedFor("fe80::1%eth0")).isEqualTo(Network.countedFor("fe80::2"));
        assertThat(Network.countedFor("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(Network.countedFor("unknown")).isEqualTo("unknown");
    }

    @Test
    void networkShouldBeWrittenInOneWay() {
        assertThat(Network.parse("fd00:0:0::/8")).hasToString("fd00::/8");
        assertThat(Network.parse("::/0")).hasToString("::/0");
        assertThat(Network.parse("::1")).hasToString("::1/128");
        assertThat(Network.parse("1:0:0:2:0:0:0:3")).hasToString("1:0:0:2::3/128");
        assertThat(Network.parse("1:2:3:4:5:6:7:8")).hasToString("1:2:3:4:5:6:7:8/128");
        assertThat(Network.parse("10.1.2.3")).hasToString("10.1.2.3/32");
        assertThat(Network.parse("fd00::/8")).isEqualTo(Network.parse("FD00::/8"));
    }
}
