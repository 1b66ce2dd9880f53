package org.parley.app.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.app.PersonOfApp;

/** @param who the person's address */
public record PersonOfAppResponse(
        @Schema(examples = "paula@parley.localhost") String who,

        @Schema(examples = "o_3k7m2xq5v6ydtbw4nhzajc2f5i") String openId) {

    static PersonOfAppResponse of(PersonOfApp person) {
        return new PersonOfAppResponse(person.who(), person.openId().value());
    }
}
