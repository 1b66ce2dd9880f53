package org.parley.call.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param id of the message, card or invitation; stands in the events about it */
public record CallResponse(
        @Schema(examples = "01936b2e-7c1a-7f3e-9d52-6a1b0c9e4f80")
        String id) {}
