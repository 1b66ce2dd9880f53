package org.parley.example.orders;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The caller's orders as a page. */
@WebServlet("/mine")
public class OrdersPage extends HttpServlet {
    @Inject
    Orders orders;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var userId = request.getUserPrincipal().getName();
        response.setContentType("text/html;charset=UTF-8");
        var page = response.getWriter();
        page.println("<!DOCTYPE html><html lang=\"en\"><title>My orders</title><h1>Orders of " + escaped(userId)
                + "</h1><ul>");
        orders.of(userId).forEach(order -> page.println("<li>" + escaped(order.item()) + "</li>"));
        page.println("</ul></html>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
