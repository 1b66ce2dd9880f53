package org.parley.im.control.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.parley.im.control.fake.FakeDelivery;

class ReceiptsTest {
    private static final long AROUND = 1L << 32;

    @Test
    void countShouldWrapAroundAtTwoToTheThirtyTwo() {
        var receipts = new Receipts(AROUND - 1);
        var delivery = new FakeDelivery("m", new ArrayList<>());
        assertThat(receipts.acknowledge(AROUND - 1)).isEmpty();
        receipts.sent(delivery, 1);
        receipts.sent(delivery, 1);

        assertThat(receipts.countable()).isEqualTo(1);
        assertThat(receipts.acknowledge(0)).containsExactly(delivery);
        assertThat(receipts.acknowledge(2)).isNull();
        assertThat(receipts.acknowledge(1)).containsExactly(delivery);
        assertThat(receipts.count()).isZero();
        assertThat(receipts.size()).isZero();
    }
}
