package org.parley.openid.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.parley.kernel.Problem;

/** What all endpoints that apps post to have in common: answers are not kept, and refusals speak OAuth. */
abstract class OAuthServlet extends HttpServlet {
    @Inject
    OAuthErrors errors;

    /** Writes an answer, or says why there is none. */
    @FunctionalInterface
    interface Answer {
        void to(HttpServletResponse response) throws IOException;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!request.getMethod().equals("POST")) {
            response.setHeader("Allow", "POST"); // for the answer that it is not
        }
        super.service(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Pragma", "no-cache");
        write(response, same -> answer(request, same));
    }

    final void write(HttpServletResponse response, Answer answer) throws IOException {
        try {
            answer.to(response);
        } catch (Problem refusal) {
            errors.write(response, refusal);
        } catch (RuntimeException failure) {
            errors.writeFailure(response, failure);
        }
    }

    abstract void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
