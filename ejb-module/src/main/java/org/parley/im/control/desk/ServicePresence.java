package org.parley.im.control.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jxmpp.jid.BareJid;
import org.parley.im.ServiceProfile;
import org.parley.im.control.session.Resource;
import org.parley.im.control.stanza.Namespaces;
import org.parley.im.control.xml.Element;

/**
 * The presence of services: there while something is behind the address. It says which picture the vCard has (<a
 * href="https://xmpp.org/extensions/xep-0153.html">XEP-0153</a>), since many clients ask for it only then.
 */
@ApplicationScoped
public class ServicePresence {
    private static final String PICTURE = "vcard-temp:x:update";

    @Inject
    ServiceDomains services;

    public void show(BareJid service, Resource viewer) {
        var profile = services.profile(service, viewer.account());
        viewer.send(profile.map(shown -> available(service, viewer, shown)).orElseGet(() -> gone(service, viewer)));
    }

    /** The viewer no longer wants to see it. */
    public void hide(BareJid service, Resource viewer) {
        viewer.send(gone(service, viewer));
    }

    private static Element available(BareJid service, Resource viewer, ServiceProfile profile) {
        var update = Element.named("x", PICTURE);
        return presence(service, viewer)
                .child(update.child("photo", profile.picture() == null ? "" : sha1(profile.picture()))
                        .build())
                .build();
    }

    private static Element gone(BareJid service, Resource viewer) {
        return presence(service, viewer).attribute("type", "unavailable").build();
    }

    private static Element.Builder presence(BareJid service, Resource viewer) {
        return Element.named("presence", Namespaces.CLIENT)
                .attribute("from", service)
                .attribute("to", viewer.address());
    }

    /** The specification wants this hash; it only tells pictures apart. */
    private static String sha1(byte[] picture) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(picture));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
