package org.parley.im.control.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jxmpp.jid.BareJid;
import org.parley.im.ImSettings;
import org.parley.im.control.stanza.StanzaError;
import org.parley.im.entity.AccountData;
import org.parley.im.entity.PrivateData;
import org.parley.im.entity.Vcard;
import org.parley.kernel.Ids;

/** What an account keeps on the server beside its roster, as XML text. Who writes takes turns for each account. */
@Stateless
public class ProfileService {
    private static final int NAME_LENGTH = 512;

    @Inject
    AccountData data;

    @Inject
    ImSettings settings;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    public Optional<String> vcard(BareJid owner) {
        return data.vcard(owner.toString()).map(Vcard::content);
    }

    public void keepVcard(BareJid owner, String vcard) {
        var most = settings.profiles().vcard();
        if (vcard.length() > most) {
            throw StanzaError.POLICY_VIOLATION.refused(
                    "A vCard has at most " + most + " characters, picture included.");
        }
        data.save(new Vcard(owner.toString(), vcard, clock.instant()));
    }

    public Optional<String> privateData(BareJid owner, String name) {
        return data.privateData(owner.toString()).stream()
                .filter(kept -> kept.name().equals(name))
                .map(PrivateData::content)
                .findFirst();
    }

    public void keepPrivateData(BareJid owner, String name, String content) {
        var all = data.privateData(owner.toString());
        var known = all.stream().filter(kept -> kept.name().equals(name)).findFirst();
        int others = all.stream()
                .filter(kept -> !kept.name().equals(name))
                .mapToInt(kept -> kept.content().length())
                .sum();
        if (name.length() > NAME_LENGTH
                || others + content.length() > settings.profiles().privateData()) {
            throw StanzaError.POLICY_VIOLATION.refused("There is no room for so much private data.");
        }
        known.ifPresentOrElse(
                kept -> kept.replace(content),
                () -> data.add(new PrivateData(ids.next(), owner.toString(), name, content)));
    }
}
