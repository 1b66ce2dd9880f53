package org.parley.web;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.parley.kernel.Page;

/**
 * A part of a list.
 *
 * @param next the cursor of the following part; left out at the end
 */
public record PageResponse<T>(
        List<T> items,

        @Schema(examples = "01936b2e-7c1a-7f3e-9d52-6a1b0c9e4f80")
        String next) {

    public static <V, T> PageResponse<T> of(Page<V> page, Function<V, T> response) {
        return new PageResponse<>(page.items().stream().map(response).toList(), page.next());
    }
}
