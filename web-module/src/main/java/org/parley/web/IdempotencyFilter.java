package org.parley.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.parley.repeat.KeyedRequest;
import org.parley.repeat.RepeatService;

/**
 * Carries out a POST that comes again under the same {@code Idempotency-Key} only once, and answers it the same. Only what
 * succeeded is remembered. Comes after those who ask who it is, and bound the body.
 */
public abstract class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {
    public static final String KEY = "Idempotency-Key";
    private static final String UNDER_WAY = IdempotencyFilter.class.getName();
    private static final String HEAD = UNDER_WAY + ".head";

    @Inject
    RepeatService requests;

    /** Whose keys they are; no other caller is called the same. */
    protected abstract String caller();

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var key = request.getHeaderString(KEY);
        if (key == null || !request.getMethod().equals(HttpMethod.POST)) {
            return;
        }
        var keyed = new KeyedRequest(caller(), key, content(request));
        requests.begin(keyed)
                .ifPresentOrElse(
                        before -> request.abortWith(answer(before)), () -> request.setProperty(UNDER_WAY, keyed));
    }

    private static String content(ContainerRequestContext request) throws IOException {
        var body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        return request.getUriInfo().getRequestUri().getRawPath() + "\n" + new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(UNDER_WAY) instanceof KeyedRequest keyed) {
            var head = response.getStatus() + "\n" + response.getHeaderString(HttpHeaders.LOCATION) + "\n";
            if (response.getStatusInfo().getFamily() != Family.SUCCESSFUL) {
                requests.forget(keyed);
            } else if (response.hasEntity()) {
                request.setProperty(HEAD, head);
            } else {
                requests.finish(keyed, head);
            }
        }
    }

    /** The answer is remembered before it is sent. */
    @Override
    public void aroundWriteTo(WriterInterceptorContext writing) throws IOException {
        if (!(writing.getProperty(HEAD) instanceof String head)) {
            writing.proceed();
            return;
        }
        var wire = writing.getOutputStream();
        var body = new ByteArrayOutputStream();
        writing.setOutputStream(body);
        writing.proceed();
        requests.finish((KeyedRequest) writing.getProperty(UNDER_WAY), head + body.toString(StandardCharsets.UTF_8));
        body.writeTo(wire);
    }

    /** Status, location or the word null, body. */
    private static Response answer(String remembered) {
        var parts = remembered.split("\n", 3);
        var answer = Response.status(Integer.parseInt(parts[0]));
        if (!parts[1].equals("null")) {
            answer.location(URI.create(parts[1]));
        }
        if (!parts[2].isEmpty()) {
            answer.type(MediaType.APPLICATION_JSON_TYPE).entity(parts[2].getBytes(StandardCharsets.UTF_8));
        }
        return answer.build();
    }
}
