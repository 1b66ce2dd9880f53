package org.parley.im.control.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.ResourceBundle;
import javax.xml.XMLConstants;
import org.parley.im.control.session.Resource;
import org.parley.im.control.stanza.Namespaces;
import org.parley.im.control.xml.Element;

/** Tells a member that the website did not deliver its contacts: a headline from the site, in both languages. */
@ApplicationScoped
class ContactsNotice {
    private static final String BUNDLE = "org.parley.im.messages";

    @Inject
    Standings standings;

    /** At once to a client on show, to another one when it shows itself. */
    void give(Resource resource) {
        standings.of(resource).ifPresent(standing -> {
            synchronized (standing) {
                if (resource.presence().available()) {
                    resource.send(headline(resource));
                } else {
                    standing.owe();
                }
            }
        });
    }

    void giveIfOwed(Resource resource) {
        standings.of(resource).ifPresent(standing -> {
            synchronized (standing) {
                if (standing.settle()) {
                    resource.send(headline(resource));
                }
            }
        });
    }

    private static Element headline(Resource resource) {
        return Element.named("message", Namespaces.CLIENT)
                .attribute("from", resource.account().getDomain())
                .attribute("to", resource.address())
                .attribute("type", "headline")
                .child(text("subject", "contacts.unavailable.subject", Locale.ENGLISH))
                .child(text("subject", "contacts.unavailable.subject", Locale.SIMPLIFIED_CHINESE))
                .child(text("body", "contacts.unavailable.body", Locale.ENGLISH))
                .child(text("body", "contacts.unavailable.body", Locale.SIMPLIFIED_CHINESE))
                .build();
    }

    private static Element text(String name, String key, Locale language) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var text = ResourceBundle.getBundle(BUNDLE, language, ContactsNotice.class.getClassLoader(), control)
                .getString(key);
        var element = Element.named(name, Namespaces.CLIENT).text(text);
        if (language != Locale.ENGLISH) {
            element.attribute(XMLConstants.XML_NS_URI, "lang", language.toLanguageTag());
        }
        return element.build();
    }
}
