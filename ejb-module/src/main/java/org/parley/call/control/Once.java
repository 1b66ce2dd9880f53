package org.parley.call.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.parley.call.CallService;
import org.parley.call.CallingApp;

/** Makes a call, and one under a key only once. */
@ApplicationScoped
public class Once {
    @Inject
    CallService service;

    @Inject
    Pace pace;

    /**
     * @param key null when there is none
     * @param request what makes a call the same
     * @return what the call answered, now or before
     */
    public String make(CallingApp caller, String key, List<String> request, Supplier<String> call) {
        pace.step(caller.app().id());
        if (key == null) {
            return call.get();
        }
        var begun = service.begin(caller.app().id(), key, request);
        if (begun.answer() != null) {
            return begun.answer();
        }
        try {
            var answer = call.get();
            service.finish(begun.id(), answer);
            return answer;
        } catch (RuntimeException failed) {
            service.forget(begun.id());
            throw failed;
        }
    }
}
