package org.parley.web.problem;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Finds the page of a problem by its code; without one lists all. */
@WebServlet("/problems/*")
public class ProblemsServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var code = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        if (code.isEmpty()) {
            request.getRequestDispatcher("/WEB-INF/pages/problems.xhtml").forward(request, response);
            return;
        }
        var problem = ProblemCatalogue.find(code);
        if (problem.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        request.setAttribute(ProblemPage.PROBLEM, problem.get());
        request.getRequestDispatcher("/WEB-INF/pages/problem.xhtml").forward(request, response);
    }
}
