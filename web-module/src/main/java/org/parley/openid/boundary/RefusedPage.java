package org.parley.openid.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.parley.kernel.CorrelationId;
import org.parley.kernel.Problem;
import org.parley.kernel.ProblemCode;
import org.parley.openid.OpenidProblem;

/** Why an app's request goes nowhere, in the words for a person. */
@Named
@RequestScoped
public class RefusedPage {
    @Inject
    HttpServletRequest request;

    public String getText() {
        var faces = FacesContext.getCurrentInstance();
        var texts = faces.getApplication().getResourceBundle(faces, "oauth");
        var key = "refused." + (problem() instanceof OpenidProblem ours ? ours.word() : "other");
        return texts.getString(texts.containsKey(key) ? key : "refused.other");
    }

    /** The name of the problem, for whoever must mend the app; the page itself may have been called by its address. */
    public String getCode() {
        return problem() == null ? "" : problem().code();
    }

    public String getRequestId() {
        return CorrelationId.current();
    }

    private ProblemCode problem() {
        return request.getAttribute(Refusals.PROBLEM) instanceof Problem problem ? problem.code() : null;
    }
}
