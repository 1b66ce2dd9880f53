package org.parley.app;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * One thing in which two profiles differ.
 *
 * @param field as RFC 7591 names it
 * @param before the values that it has in the first, none when it is not there
 */
public record AppDifference(String field, List<String> before, List<String> after) {
    private static final String SCOPE = "scope";

    /** Compared as they are stored, so that nothing an app can say of itself is forgotten here. */
    public static List<AppDifference> between(AppProfile before, AppProfile after) {
        var old = members(before);
        var fresh = members(after);
        var fields = new TreeSet<>(old.keySet());
        fields.addAll(fresh.keySet());
        return fields.stream()
                .map(field -> new AppDifference(field, values(field, old.get(field)), values(field, fresh.get(field))))
                .filter(one -> !one.before().equals(one.after()))
                .toList();
    }

    private static Map<String, Object> members(AppProfile profile) {
        try {
            return JSONObjectUtils.parse(AppMetadata.write(profile));
        } catch (ParseException impossible) {
            throw new IllegalStateException("metadata that we wrote cannot be read", impossible);
        }
    }

    private static List<String> values(String field, Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return field.equals(SCOPE) ? Arrays.asList(value.toString().split(" ")) : List.of(value.toString());
    }
}
