package org.parley.client.resource;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A request, its response and its context, as much of them as the mechanism uses. */
final class Exchange {
    final Map<String, String> headers = new HashMap<>();
    final Map<String, Object> attributes = new HashMap<>();
    String requestId;
    int status;
    String caller;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final String authorization;
    private final boolean closed;

    Exchange(String authorization, boolean closed) {
        this.authorization = authorization;
        this.closed = closed;
    }

    String body() {
        return body.toString(StandardCharsets.UTF_8);
    }

    AuthenticationStatus validateWith(TicketAuthenticationMechanism mechanism) {
        return mechanism.validateRequest(
                play(HttpServletRequest.class, (proxy, method, arguments) -> request(method.getName(), arguments)),
                play(HttpServletResponse.class, (proxy, method, arguments) -> response(method.getName(), arguments)),
                play(HttpMessageContext.class, (proxy, method, arguments) -> context(method.getName(), arguments)));
    }

    private Object request(String method, Object... arguments) {
        return switch (method) {
            case "getHeader" -> arguments[0].equals("Authorization") ? authorization : requestId;
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            default -> throw new UnsupportedOperationException(method);
        };
    }

    private Object response(String method, Object... arguments) {
        switch (method) {
            case "setStatus" -> status = (int) arguments[0];
            case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
            case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
            case "setContentLength", "flushBuffer" -> {}
            case "getOutputStream" -> {
                return new Output();
            }
            default -> throw new UnsupportedOperationException(method);
        }
        return null;
    }

    private Object context(String method, Object... arguments) {
        return switch (method) {
            case "isProtected" -> closed;
            case "doNothing" -> AuthenticationStatus.NOT_DONE;
            case "notifyContainerAboutLogin" -> {
                caller = ((CredentialValidationResult) arguments[0])
                        .getCallerPrincipal()
                        .getName();
                yield AuthenticationStatus.SUCCESS;
            }
            default -> throw new UnsupportedOperationException(method);
        };
    }

    private static <T> T play(Class<T> role, InvocationHandler actor) {
        return role.cast(Proxy.newProxyInstance(role.getClassLoader(), new Class<?>[] {role}, actor));
    }

    private final class Output extends ServletOutputStream {
        @Override
        public void write(int one) {
            body.write(one);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
