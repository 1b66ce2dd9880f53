package org.parley.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.parley.kernel.CorrelationId;

/**
 * Gives every request its id. Ours alone, since an id that a client could choose would prove nothing; but at the doors of
 * terminals and partner systems the caller's is taken, so that one id joins what happened at a terminal, at a resource
 * server and here.
 */
public class CorrelationFilter extends HttpFilter {
    private static final String HEADER = "X-Request-Id";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");
    private static final List<String> DOORS = List.of("/api/v1/accounts", "/api/v1/tickets", "/oauth2/");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var id = id(request);
        var scope = CorrelationId.bind(id);
        try {
            response.setHeader(HEADER, id);
            chain.doFilter(request, response);
        } finally {
            scope.close();
        }
    }

    private static String id(HttpServletRequest request) {
        var given = request.getHeader(HEADER);
        return given != null
                        && DOORS.stream().anyMatch(request.getRequestURI()::startsWith)
                        && WELL_FORMED.matcher(given).matches()
                ? given
                : CorrelationId.fresh();
    }
}
