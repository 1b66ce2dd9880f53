package org.parley.openid.boundary;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Locale;

/** Lets a page speak the language that an app asked for, also when its form comes back with mistakes in it. */
public class Languages implements PhaseListener {
    private static final long serialVersionUID = 1;
    private static final String CHOSEN = Languages.class.getName();

    /** @param language null or empty for the browser's own */
    static void speak(String language) {
        if (language != null && !language.isEmpty()) {
            var view = FacesContext.getCurrentInstance().getViewRoot();
            view.getViewMap().put(CHOSEN, language);
            speak(view, language);
        }
    }

    private static void speak(UIViewRoot view, String language) {
        view.setLocale(language.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        var view = event.getFacesContext().getViewRoot();
        var map = view == null ? null : view.getViewMap(false);
        if (map != null && map.get(CHOSEN) instanceof String language) {
            speak(view, language);
        }
    }
}
