package org.parley.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.parley.kernel.Problem;
import org.parley.kernel.ProblemKind;

/**
 * Answers by a page that says so what cannot be read: a form or search with a NUL in it, which no database keeps and nobody
 * types, and an address that somebody has damaged. What was written is still in the form that the browser goes back to.
 */
public class ReadableFilter extends HttpFilter {
    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        boolean readable = request.getParameterMap().values().stream()
                .flatMap(Stream::of)
                .noneMatch(text -> text.indexOf('\0') >= 0);
        if (!readable) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException failed) {
            if (response.isCommitted() || !isOfTheRequest(failed)) {
                throw failed;
            }
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean isOfTheRequest(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof Problem problem && problem.code().kind() == ProblemKind.INVALID);
    }
}
