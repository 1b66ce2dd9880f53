package org.parley.web;

import java.net.URI;
import java.util.List;

/** The body of a refusal: RFC 9457, {@code application/problem+json}. */
public record ProblemResponse(
        URI type, String title, int status, String detail, URI instance, String code, List<Mistake> errors) {

    /** @param pointer where in the body, RFC 6901, or the name of the parameter */
    public record Mistake(String pointer, String code, String detail) {}
}
