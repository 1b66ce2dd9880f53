package org.parley.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.parley.audit.Actor;
import org.parley.kernel.Problem;
import org.parley.kernel.ProblemKind;

/** What pages share: which administrator acts, what is said to people, and how a refusal is shown. */
@Named
@RequestScoped
public class Console {
    @Inject
    SignedIn signedIn;

    @Inject
    HttpServletRequest request;

    /** The administrator, for the audit log. */
    public Actor actor() {
        return new Actor(signedIn.getWho(), request.getRemoteAddr());
    }

    /**
     * Does what the person asked for and says so on the page that follows.
     *
     * @param done the text to say
     * @param action answers the page to go on to
     * @return the page, or null to stay on the present one, where the refusal is shown
     */
    public String attempt(String done, Supplier<String> action) {
        try {
            var outcome = action.get();
            var faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().getFlash().setKeepMessages(true);
            faces.addMessage(null, new FacesMessage(text(done)));
            return outcome;
        } catch (Problem problem) {
            show(problem);
            return null;
        }
    }

    /** Reads what a page is about; what is not there is answered 404, and the page is not rendered. */
    public <T> Optional<T> find(Supplier<T> reader) {
        try {
            return Optional.of(reader.get());
        } catch (Problem problem) {
            if (problem.code().kind() != ProblemKind.NOT_FOUND) {
                throw problem;
            }
            answerNotFound();
            return Optional.empty();
        }
    }

    private static void answerNotFound() {
        var faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }

    /** Whether something was said about single fields and nothing about the whole. */
    public boolean isFieldsOnly() {
        var faces = FacesContext.getCurrentInstance();
        return !faces.getMessages(null).hasNext();
    }

    public void show(Problem problem) {
        var key = "problem." + problem.code().code();
        var title = translated(key, List.of(), problem.code().title());
        var detail = problem.detail()
                .map(english -> " " + translated(key + ".detail", problem.arguments(), english))
                .orElse("");
        refuse(title + detail);
        problem.errors().forEach(error -> mark(problem, error));
    }

    /** What services say is English; the other languages have it under the code, and English where a page has better. */
    private static String translated(String key, List<Object> arguments, String english) {
        var texts = bundle("text");
        if (!texts.containsKey(key)) {
            return english;
        }
        return new MessageFormat(texts.getString(key), texts.getLocale())
                .format(arguments.stream().map(Console::shown).toArray());
    }

    /** A time as people write it in our forms. */
    private static Object shown(Object argument) {
        return argument instanceof Duration duration ? DurationConverter.text(duration) : argument;
    }

    /** Says what is wrong with one field, or with one line of it, beside the input of that name. */
    private static void mark(Problem problem, Problem.FieldError error) {
        var faces = FacesContext.getCurrentInstance();
        var key = "mistake." + problem.code().code() + "." + error.code();
        var message =
                new FacesMessage(FacesMessage.SEVERITY_ERROR, translated(key, error.arguments(), error.detail()), null);
        var name = error.pointer().replaceFirst("^/", "").split("/")[0].replace('#', '_');
        var clientId = new String[1];
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (visit, component) -> {
            if (component instanceof UIInput && component.getId().equals(name)) {
                clientId[0] = component.getClientId();
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        faces.addMessage(clientId[0], message);
    }

    public void refuse(String message) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, message, null));
    }

    /** What is no UUID names nothing. */
    public static UUID uuid(String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException noUuid) {
            return null;
        }
    }

    /** From the texts of the console, or else of the account pages, or else of those that apps send people to. */
    public String text(String key) {
        return Stream.of("text", "own", "oauth")
                .map(Console::bundle)
                .filter(texts -> texts.containsKey(key))
                .findFirst()
                .orElseThrow()
                .getString(key);
    }

    private static ResourceBundle bundle(String name) {
        var faces = FacesContext.getCurrentInstance();
        return faces.getApplication().getResourceBundle(faces, name);
    }
}
