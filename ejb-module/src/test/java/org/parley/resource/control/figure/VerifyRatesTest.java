package org.parley.resource.control.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.resource.ResourceServerId;

class VerifyRatesTest {
    private static final ResourceServerId ORDERS = new ResourceServerId(new UUID(0, 1));

    private final VerifyRates rates = new VerifyRates();

    @Test
    void minuteShouldBeTheSumOfItsSteps() {
        IntStream.range(0, 6).forEach(step -> asked(10));
        assertThat(rates.lastMinute(ORDERS)).isEqualTo(60);

        asked(1);
        assertThat(rates.lastMinute(ORDERS)).isEqualTo(51);
    }

    @Test
    void silenceShouldBeForgottenAfterAMinute() {
        asked(10);
        IntStream.range(0, 5).forEach(step -> rates.turn());
        assertThat(rates.lastMinute(ORDERS)).isEqualTo(10);

        rates.turn();
        assertThat(rates.lastMinute(ORDERS)).isZero();
        assertThat(rates.lastMinute(new ResourceServerId(new UUID(0, 2)))).isZero();
    }

    private void asked(long times) {
        rates.turn();
        rates.add(ORDERS, times);
    }
}
