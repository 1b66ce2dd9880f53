package org.parley.im.control.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parley.im.control.roster.SubscriptionState.Step;
import org.parley.im.entity.Subscription;

/** Every row of every table of RFC 6121 appendix A. */
class SubscriptionStateTest {
    private static final Map<String, SubscriptionState> STATES = Arrays.stream(Subscription.values())
            .flatMap(subscription -> Stream.of(false, true)
                    .flatMap(asking -> Stream.of(false, true)
                            .filter(asked -> !(asking && subscription.to()) && !(asked && subscription.from()))
                            .map(asked -> new SubscriptionState(subscription, asking, asked))))
            .collect(Collectors.toMap(SubscriptionState::toString, Function.identity()));

    private static final String OUTBOUND = """
            A.2.1 SUBSCRIBE
            None                  | passes | None + Pending Out
            None + Pending Out    | passes | None + Pending Out
            None + Pending In     | passes | None + Pending Out+In
            None + Pending Out+In | passes | None + Pending Out+In
            To                    | passes | To
            To + Pending In       | passes | To + Pending In
            From                  | passes | From + Pending Out
            From + Pending Out    | passes | From + Pending Out
            Both                  | passes | Both
            A.2.2 UNSUBSCRIBE
            None                  | passes | None
            None + Pending Out    | passes | None
            None + Pending In     | passes | None + Pending In
            None + Pending Out+In | passes | None + Pending In
            To                    | passes | None
            To + Pending In       | passes | None + Pending In
            From                  | passes | From
            From + Pending Out    | passes | From
            Both                  | passes | From
            A.2.3 SUBSCRIBED
            None                  | ends   | None
            None + Pending Out    | ends   | None + Pending Out
            None + Pending In     | passes | From
            None + Pending Out+In | passes | From + Pending Out
            To                    | ends   | To
            To + Pending In       | passes | Both
            From                  | ends   | From
            From + Pending Out    | ends   | From + Pending Out
            Both                  | ends   | Both
            A.2.4 UNSUBSCRIBED
            None                  | ends   | None
            None + Pending Out    | ends   | None + Pending Out
            None + Pending In     | passes | None
            None + Pending Out+In | passes | None + Pending Out
            To                    | ends   | To
            To + Pending In       | passes | To
            From                  | passes | None
            From + Pending Out    | passes | None + Pending Out
            Both                  | passes | To
            """;

    private static final String INBOUND = """
            A.3.1 SUBSCRIBE
            None                  | passes | None + Pending In
            None + Pending Out    | passes | None + Pending Out+In
            None + Pending In     | ends   | None + Pending In
            None + Pending Out+In | ends   | None + Pending Out+In
            To                    | passes | To + Pending In
            To + Pending In       | ends   | To + Pending In
            From                  | ends   | From
            From + Pending Out    | ends   | From + Pending Out
            Both                  | ends   | Both
            A.3.2 UNSUBSCRIBE
            None                  | ends   | None
            None + Pending Out    | ends   | None + Pending Out
            None + Pending In     | passes | None
            None + Pending Out+In | passes | None + Pending Out
            To                    | ends   | To
            To + Pending In       | passes | To
            From                  | passes | None
            From + Pending Out    | passes | None + Pending Out
            Both                  | passes | To
            A.3.3 SUBSCRIBED
            None                  | ends   | None
            None + Pending Out    | passes | To
            None + Pending In     | ends   | None + Pending In
            None + Pending Out+In | passes | To + Pending In
            To                    | ends   | To
            To + Pending In       | ends   | To + Pending In
            From                  | ends   | From
            From + Pending Out    | passes | Both
            Both                  | ends   | Both
            A.3.4 UNSUBSCRIBED
            None                  | ends   | None
            None + Pending Out    | passes | None
            None + Pending In     | ends   | None + Pending In
            None + Pending Out+In | passes | None + Pending In
            To                    | passes | None
            To + Pending In       | passes | None + Pending In
            From                  | ends   | From
            From + Pending Out    | passes | From
            Both                  | passes | From
            """;

    @TestFactory
    List<DynamicTest> outboundStanzasShouldChangeTheStateAsAppendixA2Says() {
        return rows(OUTBOUND, SubscriptionState::sends);
    }

    @TestFactory
    List<DynamicTest> inboundStanzasShouldChangeTheStateAsAppendixA3Says() {
        return rows(INBOUND, SubscriptionState::receives);
    }

    private static List<DynamicTest> rows(String tables, BiFunction<SubscriptionState, Action, Step> step) {
        var tests = new java.util.ArrayList<DynamicTest>();
        var heading = new String[1];
        tables.lines().forEach(line -> {
            if (line.startsWith("A.")) {
                heading[0] = line;
                return;
            }
            var action = Action.valueOf(heading[0].substring(heading[0].indexOf(' ') + 1));
            var cells = line.split("\\|");
            var before = STATES.get(cells[0].strip());
            var after = new Step(STATES.get(cells[2].strip()), cells[1].strip().equals("passes"));
            tests.add(DynamicTest.dynamicTest(
                    heading[0] + " in " + before,
                    () -> assertThat(step.apply(before, action)).isEqualTo(after)));
        });
        assertThat(tests).hasSize(4 * 9);
        return tests;
    }

    @Test
    void waitingForWhatIsGrantedShouldBeImpossible() {
        assertThatThrownBy(() -> new SubscriptionState(Subscription.TO, true, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
