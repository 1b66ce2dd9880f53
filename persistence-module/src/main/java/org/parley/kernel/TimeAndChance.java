package org.parley.kernel;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.security.SecureRandom;
import java.time.Clock;

/** The only source of time and of random numbers. */
@Dependent
public class TimeAndChance {
    private static final Clock CLOCK = new ServerClock();
    private static final SecureRandom RANDOM = new SecureRandom();

    @Produces
    public Clock clock() {
        return CLOCK;
    }

    @Produces
    public SecureRandom random() {
        return RANDOM;
    }
}
