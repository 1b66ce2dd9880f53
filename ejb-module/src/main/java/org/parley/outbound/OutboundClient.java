package org.parley.outbound;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.parley.kernel.Mistake;
import org.parley.outbound.OutboundFailure.Reason;
import org.parley.outbound.control.AllowedAddresses;
import org.parley.outbound.control.Authorities;
import org.parley.outbound.control.ClientMaker;
import org.parley.outbound.control.RefusedAddress;

/** Calls what strangers named. A name is resolved once, and what it resolved to is checked and then connected to. */
@ApplicationScoped
public class OutboundClient {
    private static final int LENGTH = 1_000;

    /** Those who ask do so on threads that all requests share: servers that keep us waiting must not take all of them. */
    private static final int ASKING = 16;

    @Inject
    OutboundSettings settings;

    @Resource
    ManagedScheduledExecutorService executor;

    private ScheduledExecutorService deadlines;
    private CloseableHttpClient encrypted;
    private CloseableHttpClient clear;
    private final Semaphore asking = new Semaphore(ASKING);

    @PostConstruct
    void open() {
        open(executor);
    }

    void open(ScheduledExecutorService ender) {
        deadlines = ender;
        var maker = new ClientMaker(settings, Authorities.trusting(settings.authorities()));
        encrypted = maker.client(AllowedAddresses.of(settings));
        clear = maker.client(AllowedAddresses.onlyLoopback());
    }

    @PreDestroy
    void close() {
        encrypted.close(CloseMode.GRACEFUL);
        clear.close(CloseMode.GRACEFUL);
    }

    /** What is wrong with the address as such, if anything; says nothing of where it leads. */
    public Optional<Mistake> mistake(URI target) {
        var scheme = target.getScheme() == null ? "" : target.getScheme().toLowerCase(Locale.ROOT);
        if (target.getHost() == null || target.getRawUserInfo() != null || target.getRawFragment() != null) {
            return Optional.of(Mistake.of("not-callable", "an address with a host, without user name and fragment"));
        }
        if (target.toString().length() > LENGTH || target.getPort() == 0 || target.getPort() > 65_535) {
            return Optional.of(Mistake.of("bad-port", "at most {0} characters, and a port that exists", LENGTH));
        }
        if (scheme.equals("https") || scheme.equals("http") && settings.loopback()) {
            return Optional.empty();
        }
        return Optional.of(Mistake.of("no-https", "https"));
    }

    public OutboundAnswer get(URI target) throws OutboundFailure {
        var request = new HttpGet(target);
        request.addHeader("Accept", "application/json");
        if (!asking.tryAcquire()) {
            throw busy();
        }
        try {
            return call(target, request);
        } finally {
            asking.release();
        }
    }

    /** @param headers beside the content type */
    public OutboundAnswer post(URI target, String contentType, byte[] body, Map<String, String> headers)
            throws OutboundFailure {
        var request = new HttpPost(target);
        request.setEntity(new ByteArrayEntity(body, ContentType.parse(contentType)));
        headers.forEach(request::addHeader);
        return call(target, request);
    }

    private OutboundAnswer call(URI target, HttpUriRequestBase request) throws OutboundFailure {
        var mistake = mistake(target);
        if (mistake.isPresent()) {
            throw new OutboundFailure(Reason.REFUSED, "must be " + mistake.get().text());
        }
        var client = target.getScheme().equalsIgnoreCase("https") ? encrypted : clear;
        var deadline =
                deadlines.schedule(() -> request.cancel(), settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> read(request, response));
        } catch (IOException failed) {
            throw failure(failed, request.isCancelled());
        } finally {
            deadline.cancel(false);
        }
    }

    private OutboundAnswer read(HttpUriRequestBase request, ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            return new OutboundAnswer(response.getCode(), new byte[0]);
        }
        try (var content = response.getEntity().getContent()) {
            var body = content.readNBytes(settings.answerLimit() + 1);
            if (body.length > settings.answerLimit()) {
                request.cancel(); // or the rest would be read before the connection is closed
                throw new TooLarge();
            }
            return new OutboundAnswer(response.getCode(), body);
        }
    }

    private static OutboundFailure failure(IOException thrown, boolean late) {
        if (thrown instanceof TooLarge || thrown instanceof MessageConstraintException) {
            return new OutboundFailure(Reason.TOO_LARGE, "the answer is too large");
        }
        if (thrown instanceof ConnectionRequestTimeoutException) {
            return busy();
        }
        if (late || thrown instanceof SocketTimeoutException || thrown instanceof ConnectTimeoutException) {
            return new OutboundFailure(Reason.TIMED_OUT, "there was no answer in time");
        }
        if (thrown instanceof RefusedAddress) {
            return new OutboundFailure(Reason.REFUSED, "leads into a network that this server does not call");
        }
        if (thrown instanceof UnknownHostException) {
            return new OutboundFailure(Reason.UNRESOLVED, "the host is not known");
        }
        if (thrown instanceof SSLException) {
            return new OutboundFailure(Reason.NOT_TRUSTED, "there is no trusted TLS connection");
        }
        return new OutboundFailure(
                Reason.UNREACHABLE,
                thrown instanceof ConnectException ? "the host does not answer" : "the host does not answer in HTTP");
    }

    private static OutboundFailure busy() {
        return new OutboundFailure(Reason.BUSY, "too many such calls are under way");
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }
}
