package org.parley.im.control.fake;

import java.util.List;
import org.parley.im.control.session.Delivery;

/** A delivery that writes its fate into a list. */
public record FakeDelivery(String frame, List<String> fates) implements Delivery {

    @Override
    public void confirmed() {
        fates.add("confirmed " + frame);
    }

    @Override
    public void abandoned() {
        fates.add("abandoned " + frame);
    }
}
