package org.parley.app.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.parley.app.AppId;
import org.parley.app.AppService;

/**
 * The pictures of apps. They are drawn by us, and may nevertheless do nothing but be looked at. Each is asked for by its
 * hash: what an administrator was shown is what they approve, whatever browsers keep.
 */
@WebServlet("/app-logos/*")
public class LogoServlet extends HttpServlet {
    private static final String PNG = ".png";

    @Inject
    AppService apps;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var hash = request.getParameter("v");
        var logo = app(request.getPathInfo()).flatMap(app -> apps.logo(app, hash));
        if (logo.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("image/png");
        response.setContentLength(logo.get().length);
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "public, max-age=86400");
        response.getOutputStream().write(logo.get());
    }

    private static Optional<AppId> app(String path) {
        return path == null || !path.endsWith(PNG)
                ? Optional.empty()
                : AppId.parse(path.substring(1, path.length() - PNG.length()));
    }
}
