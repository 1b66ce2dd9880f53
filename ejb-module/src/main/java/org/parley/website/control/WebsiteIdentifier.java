package org.parley.website.control;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import org.parley.kernel.Problem;
import org.parley.website.WebsiteProblem;
import rocks.xmpp.precis.PrecisProfiles;

/**
 * The domain name of a website, the half of its members' addresses that stands behind the @. Nothing else is one: in
 * particular no URL, so that nobody mistakes an identifier for an address to call.
 *
 * @param ascii with A-labels, lower case: what is stored and compared
 * @param unicode with U-labels: what JIDs (RFC 7622 section 3.2) and people show
 */
public record WebsiteIdentifier(String ascii, String unicode) {
    private static final int LENGTH = 253;
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\\s/\\\\:?#@%\\[\\]]");
    private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");

    /** @param localDomain the domain of the local accounts, which together with what is below it stays ours */
    public static WebsiteIdentifier parse(String given, String localDomain) {
        if (given == null || given.isBlank()) {
            throw refused("Give the domain name of the website, such as partner.example.");
        }
        if (NOT_IN_A_NAME.matcher(given).find()) {
            throw refused("Give only the domain name, such as partner.example: no URL, port, path or user name.");
        }
        var name = prepared(given);
        if (NUMERIC.matcher(name.ascii).matches()) {
            throw refused("An IP address does not identify a website; give its domain name.");
        }
        if (name.ascii.indexOf('.') < 0) {
            throw refused("A domain name has at least two parts, such as partner.example.");
        }
        if (name.isWithin(localDomain)) {
            throw refused("The domain " + localDomain + " and all below it belong to this server.");
        }
        return name;
    }

    private static WebsiteIdentifier prepared(String given) {
        try {
            var unicode = PrecisProfiles.IDN.enforce(given).toLowerCase(Locale.ROOT);
            var ascii = IDN.toASCII(unicode, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            var sameBack = IDN.toUnicode(ascii, IDN.USE_STD3_ASCII_RULES).equals(unicode);
            if (sameBack && ascii.length() <= LENGTH && !ascii.endsWith(".") && !unreadable(unicode)) {
                return new WebsiteIdentifier(ascii, unicode);
            }
        } catch (IllegalArgumentException notAName) {
            // refused below
        }
        throw refused("This is not a domain name: labels of letters, digits and inner hyphens, separated by dots, "
                + "at most " + LENGTH + " characters in all.");
    }

    /** An A-label that stands for nothing stays an A-label. */
    private static boolean unreadable(String unicode) {
        return unicode.startsWith("xn--") || unicode.contains(".xn--");
    }

    private boolean isWithin(String localDomain) {
        var local = IDN.toASCII(localDomain).toLowerCase(Locale.ROOT);
        return ascii.equals(local) || ascii.endsWith("." + local);
    }

    private static Problem refused(String why) {
        return WebsiteProblem.BAD_IDENTIFIER.problem(why);
    }
}
