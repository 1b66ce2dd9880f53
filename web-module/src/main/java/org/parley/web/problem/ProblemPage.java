package org.parley.web.problem;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.parley.kernel.ProblemCode;
import org.parley.web.ProblemWriter;

/**
 * What a problem means and what to do about it, in the reader's language. Title and kind come from the catalogue; the
 * kind says what to do unless the bundle has words for this very code.
 */
@Named
@RequestScoped
public class ProblemPage {
    static final String PROBLEM = "parley.problem";

    @Inject
    HttpServletRequest request;

    public List<ProblemCode> getAll() {
        return ProblemCatalogue.all();
    }

    /** The one that the servlet found. */
    public ProblemCode getProblem() {
        return (ProblemCode) request.getAttribute(PROBLEM);
    }

    public String title(ProblemCode problem) {
        var texts = texts("text");
        var key = "problem." + problem.code();
        return texts.containsKey(key) ? texts.getString(key) : problem.title();
    }

    public int status(ProblemCode problem) {
        return ProblemWriter.status(problem.kind());
    }

    public String meaning(ProblemCode problem) {
        return texts("problems").getString("meaning." + kind(problem));
    }

    public String advice(ProblemCode problem) {
        var texts = texts("problems");
        var own = "advice." + problem.code();
        return texts.getString(texts.containsKey(own) ? own : "advice." + kind(problem));
    }

    private static String kind(ProblemCode problem) {
        return problem.kind().name().toLowerCase(Locale.ROOT);
    }

    private static ResourceBundle texts(String bundle) {
        var faces = FacesContext.getCurrentInstance();
        return faces.getApplication().getResourceBundle(faces, bundle);
    }
}
