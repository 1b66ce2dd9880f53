package org.parley.outbound.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.kernel.SettingsReader;
import org.parley.outbound.OutboundSettings;

class AllowedAddressesTest {

    private static AllowedAddresses with(Map<String, String> settings) {
        return AllowedAddresses.of(
                OutboundSettings.read(new SettingsReader(name -> Optional.ofNullable(settings.get(name)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "1.1.1.1", "172.15.0.1", "172.32.0.1", "2606:4700::1111", "2a00:1450::1"})
    void publicAddressShouldBeAllowed(String address) throws UnknownHostException {
        assertThat(with(Map.of()).resolve(address)).containsExactly(InetAddress.getByName(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.10",
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "2130706433",
                "127.1",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "::ffff:0:127.0.0.1",
                "4000::1",
                "2002:7f00:1::",
                "2001::1",
                "fe80::1",
                "fd00::1",
                "ff02::1"
            })
    void insideShouldBeRefused(String address) {
        assertThatThrownBy(() -> with(Map.of()).resolve(address)).as(address).isInstanceOf(RefusedAddress.class);
    }

    @Test
    void listedNetworkShouldBeAllowedAndItsNeighbourNot() throws UnknownHostException {
        var allowed = with(Map.of("parley.outbound.networks", "10.20.0.0/16, fd00:20::/32"));
        assertThat(allowed.resolve("10.20.3.4")).hasSize(1);
        assertThat(allowed.resolve("fd00:20::1")).hasSize(1);
        assertThatThrownBy(() -> allowed.resolve("10.21.0.1")).isInstanceOf(RefusedAddress.class);
        assertThatThrownBy(() -> allowed.resolve("127.0.0.1")).isInstanceOf(RefusedAddress.class);
    }

    @Test
    void loopbackShouldBeAChoiceOfItsOwn() throws UnknownHostException {
        assertThat(with(Map.of("parley.outbound.loopback", "true")).resolve("127.0.0.1"))
                .hasSize(1);
        assertThat(AllowedAddresses.onlyLoopback().resolve("127.0.0.1")).hasSize(1);
        assertThatThrownBy(() -> AllowedAddresses.onlyLoopback().resolve("8.8.8.8"))
                .isInstanceOf(RefusedAddress.class);
    }
}
