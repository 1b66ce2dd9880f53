package org.parley.web;

import java.util.List;
import java.util.function.Function;
import org.parley.kernel.Page;

/**
 * A part of a list.
 *
 * @param next the cursor of the following part; left out at the end
 */
public record PageResponse<T>(List<T> items, String next) {

    public static <V, T> PageResponse<T> of(Page<V> page, Function<V, T> response) {
        return new PageResponse<>(page.items().stream().map(response).toList(), page.next());
    }
}
