package org.parley.im.control.address;

import org.jxmpp.stringprep.XmppStringprep;
import org.jxmpp.stringprep.XmppStringprepException;
import org.jxmpp.stringprep.rocksxmppprecis.RocksXmppPrecisStringprep;

/**
 * Prepares the parts of addresses as RFC 7622 wants, also where the library lets something through: it checks for the
 * characters that separate the parts before it maps others to them (U+FF20 becomes {@code @}), and some refusals
 * escape it as unchecked exceptions.
 */
final class Precis implements XmppStringprep {
    private static final String NOT_IN_LOCALPART = "\"&'/:<>@ ";
    private static final String NOT_IN_DOMAINPART = NOT_IN_LOCALPART + "\\?#%";

    @FunctionalInterface
    private interface Profile {
        String enforce(String part) throws XmppStringprepException;
    }

    @Override
    public String localprep(String part) throws XmppStringprepException {
        return without(NOT_IN_LOCALPART, part, enforce(RocksXmppPrecisStringprep.INSTANCE::localprep, part));
    }

    @Override
    public String domainprep(String part) throws XmppStringprepException {
        var domain = without(NOT_IN_DOMAINPART, part, enforce(RocksXmppPrecisStringprep.INSTANCE::domainprep, part));
        if (domain.startsWith(".") || domain.endsWith(".") || domain.contains("..")) {
            throw new XmppStringprepException(part, "empty label");
        }
        return domain;
    }

    @Override
    public String resourceprep(String part) throws XmppStringprepException {
        return enforce(RocksXmppPrecisStringprep.INSTANCE::resourceprep, part);
    }

    /** Mapping may leave what another round would map further or refuse; such a part is no address. */
    private static String enforce(Profile profile, String part) throws XmppStringprepException {
        try {
            var once = profile.enforce(part);
            if (!profile.enforce(once).equals(once)) {
                throw new XmppStringprepException(part, "no stable form");
            }
            return once;
        } catch (RuntimeException refused) {
            throw new XmppStringprepException(part, refused);
        }
    }

    private static String without(String excluded, String part, String prepared) throws XmppStringprepException {
        for (int i = 0; i < prepared.length(); i++) {
            if (excluded.indexOf(prepared.charAt(i)) >= 0) {
                throw new XmppStringprepException(part, "excluded character");
            }
        }
        return prepared;
    }
}
