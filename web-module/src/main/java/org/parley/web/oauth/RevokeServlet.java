package org.parley.web.oauth;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;

/** RFC 7009. An unknown key is revoked already. */
@WebServlet("/oauth2/revoke")
public class RevokeServlet extends KeyServlet {

    @Override
    void answer(KeyCaller caller, String key, HttpServletResponse response) {
        caller.revoke(key);
        response.setStatus(HttpServletResponse.SC_OK);
    }
}
