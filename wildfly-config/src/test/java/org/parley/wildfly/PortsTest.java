package org.parley.wildfly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void busyPortShouldBeNamedWithTheSettingThatMovesIt() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();

            assertThat(Ports.free("127.0.0.1", port)).isFalse();
            assertThatThrownBy(() -> Ports.requireFree("127.0.0.1", port, "HTTP"))
                    .hasMessageContainingAll(String.valueOf(port), "HTTP", "-Dparley.port-offset=");
        }
    }

    @Test
    void freeOffsetShouldLeaveEveryPortBelowThoseThatAreLent() {
        assertThat(Ports.MANAGEMENT + Ports.freeOffset()).isLessThan(32_768);
    }
}
