package org.parley.call.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param presence chat, available, away, xa, dnd or unavailable */
public record PresenceResponse(
        @Schema(examples = "o_mfzwizltoq3tenbvgy3tqojqga") String openId,

        @Schema(examples = "away") String presence) {}
