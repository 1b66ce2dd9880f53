package org.parley.web.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.account.AccountProblem;
import org.parley.app.AppProblem;
import org.parley.call.CallProblem;
import org.parley.kernel.ProblemCode;
import org.parley.kernel.RequestProblem;
import org.parley.openid.OpenidProblem;
import org.parley.repeat.RepeatProblem;
import org.parley.resource.ResourceProblem;
import org.parley.session.SessionProblem;
import org.parley.signin.SigninProblem;
import org.parley.ticket.TicketProblem;
import org.parley.token.TokenProblem;
import org.parley.website.WebsiteProblem;

/** Every refusal that the product knows. The enum of a new feature is added here; a test holds the list to them. */
public final class ProblemCatalogue {
    private static final List<ProblemCode> ALL = Stream.<ProblemCode[]>of(
                    RequestProblem.values(),
                    RepeatProblem.values(),
                    SigninProblem.values(),
                    AccountProblem.values(),
                    SessionProblem.values(),
                    WebsiteProblem.values(),
                    ResourceProblem.values(),
                    TicketProblem.values(),
                    TokenProblem.values(),
                    AppProblem.values(),
                    OpenidProblem.values(),
                    CallProblem.values())
            .flatMap(Arrays::stream)
            .toList();

    private ProblemCatalogue() {}

    /** By feature. */
    public static List<ProblemCode> all() {
        return ALL;
    }

    public static Optional<ProblemCode> find(String code) {
        return ALL.stream().filter(problem -> problem.code().equals(code)).findFirst();
    }
}
