package org.parley.openid.boundary;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.parley.kernel.CorrelationId;
import org.parley.openid.boundary.OAuthServlet.Answer;

/**
 * The answer to a request that waits for others, with whom it shares a commit; no thread waits for it. It is written by the
 * I/O thread of the connection: worker threads, as many as waited, would all be woken at the same moment.
 */
final class LateAnswer implements WriteListener {
    private final OAuthServlet servlet;
    private final AsyncContext context;
    private final ServletOutputStream stream;
    private final String correlationId = CorrelationId.current();
    private volatile Answer answer;

    private LateAnswer(OAuthServlet servlet, HttpServletRequest request) throws IOException {
        this.servlet = servlet;
        context = request.startAsync();
        context.setTimeout(0); // what it waits for has bounds of its own
        stream = context.getResponse().getOutputStream();
    }

    /** @param answer what it comes to; as short as what an I/O thread may do */
    static void to(OAuthServlet servlet, HttpServletRequest request, CompletionStage<Answer> answer)
            throws IOException {
        var late = new LateAnswer(servlet, request);
        answer.whenComplete((given, failure) -> late.send(failure == null ? given : refusing(failure)));
    }

    private static Answer refusing(Throwable failure) {
        var cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return response -> {
            throw cause instanceof RuntimeException known ? known : new CompletionException(cause);
        };
    }

    private void send(Answer given) {
        answer = given;
        stream.setWriteListener(this);
    }

    @Override
    public void onWritePossible() throws IOException {
        if (!stream.isReady()) {
            return;
        }
        var bound = CorrelationId.bind(correlationId);
        try {
            servlet.write((HttpServletResponse) context.getResponse(), answer);
        } finally {
            bound.close();
            context.complete();
        }
    }

    /** Whoever asked has gone. */
    @Override
    public void onError(Throwable gone) {
        context.complete();
    }
}
