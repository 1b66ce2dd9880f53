package org.parley.web;

import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a refusal: RFC 9457, {@code application/problem+json}. */
public record ProblemResponse(
        URI type,
        @Schema(examples = "There is no such website.") String title,
        int status,
        String detail,
        URI instance,
        @Schema(examples = "website/unknown") String code,
        List<Mistake> errors) {

    /** @param pointer where in the body, RFC 6901, or the name of the parameter */
    public record Mistake(String pointer, String code, String detail) {}
}
