package org.parley.call.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.call.SendCard;

/**
 * @param to an open ID
 * @param link where it leads: an address of the app's own, or a path under the host of its initiate_login_uri
 * @param choices answers that the person may give
 */
public record CardRequest(
        @NotBlank @Schema(examples = "o_mfzwizltoq3tenbvgy3tqojqga")
        String to,

        @NotBlank @Schema(examples = "Order 17") String title,

        @Schema(examples = "It has left the house.") String text,

        @Schema(examples = "/orders/17") String link,

        @Valid List<@NotNull Choice> choices) {

    /**
     * @param value what the app gets
     * @param label what the person reads
     */
    public record Choice(
            @NotBlank @Schema(examples = "cancel") String value,

            @NotBlank @Schema(examples = "Cancel it") String label) {}

    SendCard toCommand() {
        var offered = choices == null
                ? List.<SendCard.Choice>of()
                : choices.stream()
                        .map(choice -> new SendCard.Choice(choice.value(), choice.label()))
                        .toList();
        return new SendCard(to, title, text, link, offered);
    }
}
