package org.parley.openid.control;

import java.util.List;
import java.util.Map;
import org.parley.kernel.RequestProblem;

/** Keeps what waits in memory for a person small. */
public final class RequestBound {
    private RequestBound() {}

    /** @param most characters of all names and values together */
    public static void require(Map<String, List<String>> parameters, int most) {
        long size = parameters.entrySet().stream()
                .mapToLong(entry -> entry.getKey().length()
                        + entry.getValue().stream().mapToLong(String::length).sum())
                .sum();
        if (size > most) {
            throw RequestProblem.TOO_LARGE.problem("At most " + most + " characters.");
        }
    }
}
