package org.parley.call.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.call.PersonView;

/** @param name left out when it is not told */
public record PersonResponse(
        @Schema(examples = "o_mfzwizltoq3tenbvgy3tqojqga") String openId,

        @Schema(examples = "Alice") String name) {

    static PersonResponse of(PersonView view) {
        return new PersonResponse(view.openId(), view.name());
    }
}
