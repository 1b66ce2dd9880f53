package org.parley.call.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.parley.app.AppView;
import org.parley.call.CallProblem;
import org.parley.call.CallingApp;
import org.parley.im.ServiceMessage;
import org.parley.im.ServiceMessages;

/** The way from an app's own address to a person. */
@ApplicationScoped
public class Line {
    @Inject
    ServiceMessages messages;

    @Inject
    AppAddresses addresses;

    /** @throws org.parley.kernel.Problem when the person does not get it */
    public void send(CallingApp caller, String who, ServiceMessage message) {
        var refusal =
                switch (put(caller.app(), who, message)) {
                    case KEPT -> null;
                    case REFUSED -> CallProblem.NOT_TAKEN.problem();
                    case NO_ROOM -> CallProblem.NO_ROOM.problem().retryAfter(Duration.ofSeconds(5));
                };
        if (refusal != null) {
            throw refusal;
        }
    }

    ServiceMessages.Fate put(AppView app, String who, ServiceMessage message) {
        var address = app.profile().address();
        if (address == null) {
            throw CallProblem.NO_ADDRESS.problem("Register a parley_address.");
        }
        return messages.send(addresses, address, who, message);
    }
}
