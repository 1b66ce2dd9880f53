package org.parley.kernel;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A part of a list that is ordered by id.
 *
 * @param next the cursor of the following part, or null at the end
 */
public record Page<T>(List<T> items, String next) {
    public static final int LIMIT = 200;

    /** Cuts the page from rows that were read with one more than the limit. */
    public static <T> Page<T> cut(List<T> rows, int limit, Function<T, UUID> id) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null);
        }
        return new Page<>(List.copyOf(rows.subList(0, limit)), cursor(id.apply(rows.get(limit - 1))));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }

    private static String cursor(UUID id) {
        var bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The id after which the page begins; null begins at the start. */
    public static UUID position(String cursor) {
        if (cursor == null) {
            return null;
        }
        if (!cursor.matches("[A-Za-z0-9_-]{22}")) {
            throw RequestProblem.UNKNOWN_CURSOR.problem();
        }
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    public static int checked(int limit) {
        if (limit < 1 || limit > LIMIT) {
            throw RequestProblem.INVALID.problem("limit must be from 1 to " + LIMIT);
        }
        return limit;
    }
}
