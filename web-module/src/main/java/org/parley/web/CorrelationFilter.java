package org.parley.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.parley.kernel.CorrelationId;

/** Gives every request its id. Ours alone: an id that a client could choose would prove nothing. */
public class CorrelationFilter extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var id = CorrelationId.fresh();
        var scope = CorrelationId.bind(id);
        try {
            response.setHeader("X-Request-Id", id);
            chain.doFilter(request, response);
        } finally {
            scope.close();
        }
    }
}
