package org.parley.website.control.connector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.parley.website.ConnectionReport;
import org.parley.website.ConnectionReport.Name;
import org.parley.website.Verdict;
import org.parley.website.control.Site;
import org.parley.website.control.connector.ConnectorFailure.Reason;

/** Tries out a connector step by step, as far as each step makes sense after those before it. */
@ApplicationScoped
public class Trial {
    private static final String UNKNOWN_SERVER = "unknown_server";

    @Inject
    Questions questions;

    @Inject
    SecureRandom random;

    public ConnectionReport run(Site site) {
        var log = new TrialLog();
        if (log.step(Name.RESOLVE, () -> resolve(site)) && log.step(Name.CONNECT, () -> connect(site))) {
            if (!isSecure(site)) {
                log.skip(Name.TLS, "an http address: passwords cross the network in clear");
                ask(site, log);
            } else if (log.step(Name.TLS, () -> handshake(site))) {
                ask(site, log);
            }
        }
        return log.report();
    }

    private static String resolve(Site site) throws IOException {
        return InetAddress.getByName(host(site)).getHostAddress();
    }

    private static String connect(Site site) throws IOException {
        try (var socket = connected(site)) {
            return "port " + socket.getPort();
        }
    }

    private static String handshake(Site site) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        try (var plain = connected(site);
                var secure = (SSLSocket) factory.createSocket(plain, host(site), plain.getPort(), true)) {
            secure.setSoTimeout((int) site.connector().readTimeout().toMillis());
            var parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            return secure.getSession().getProtocol();
        }
    }

    private static Socket connected(Site site) throws IOException {
        var base = site.connector().base();
        var port = base.getPort() > 0 ? base.getPort() : isSecure(site) ? 443 : 80;
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host(site), port), (int)
                    site.connector().connectTimeout().toMillis());
            return socket;
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }

    /** One call tells of three steps: whether the answer is genuine, whether we are known, and what it says. */
    private void ask(Site site, TrialLog log) {
        var begin = System.nanoTime();
        try {
            var verdict = questions.verify(site.connector(), "parley-check-" + chance(), chance());
            log.pass(Name.SIGNATURE, begin);
            log.pass(Name.SERVER_ID, begin);
            if (verdict instanceof Verdict.Refused) {
                log.pass(Name.VERIFY, begin);
            } else {
                log.fail(Name.VERIFY, "the website accepts a member who cannot exist", begin);
            }
            feeds(site, log);
        } catch (ConnectorFailure failure) {
            blame(failure, log, begin);
        }
    }

    private static void blame(ConnectorFailure failure, TrialLog log, long begin) {
        switch (failure.reason()) {
            case REFUSED -> {
                log.pass(Name.SIGNATURE, begin);
                if (failure.error().filter(UNKNOWN_SERVER::equals).isPresent()) {
                    log.fail(Name.SERVER_ID, failure.getMessage(), begin);
                } else {
                    log.pass(Name.SERVER_ID, begin);
                    log.fail(Name.VERIFY, failure.getMessage(), begin);
                }
            }
            case MALFORMED, BROKEN -> {
                log.pass(Name.SIGNATURE, begin);
                log.pass(Name.SERVER_ID, begin);
                log.fail(Name.VERIFY, failure.getMessage(), begin);
            }
            case UNRESOLVED, UNREACHABLE, TLS, TIMED_OUT, TOO_LARGE, NOT_GENUINE, OVERLOADED, CUT_OFF, STOPPING ->
                log.fail(Name.SIGNATURE, failure.getMessage(), begin);
        }
    }

    private void feeds(Site site, TrialLog log) {
        if (site.offersContacts()) {
            log.step(Name.CONTACTS, () -> contacts(site));
        } else {
            log.skip(Name.CONTACTS, "not offered");
        }
        if (site.offersPostings()) {
            log.step(Name.POSTINGS, () -> postings(site));
        } else {
            log.skip(Name.POSTINGS, "not offered");
        }
    }

    /** A site may give someone unknown no contacts, or say that it does not know them. */
    private String contacts(Site site) throws ConnectorFailure {
        try {
            questions.contacts(site.connector(), "parley-check-" + chance(), null);
            return "";
        } catch (ConnectorFailure failure) {
            if (failure.reason() == Reason.REFUSED) {
                return "refused for an unknown member";
            }
            throw failure;
        }
    }

    private String postings(Site site) throws ConnectorFailure {
        var answer = questions.postings(site.connector(), null, null);
        return answer.skipped() == 0 ? "" : answer.skipped() + " were not usable";
    }

    private String chance() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static boolean isSecure(Site site) {
        return "https".equalsIgnoreCase(site.connector().base().getScheme());
    }

    private static String host(Site site) {
        return site.connector().base().getHost();
    }
}
