package org.parley.im.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/**
 * Keeps an item's groups in one column: they are always read and written together, and a roster is one query. The
 * separator is a control character that XML cannot carry, so no group has it.
 */
@Converter
public class GroupNames implements AttributeConverter<List<String>, String> {
    private static final String SEPARATOR = "\u001f";

    @Override
    public String convertToDatabaseColumn(List<String> groups) {
        return groups == null || groups.isEmpty() ? null : String.join(SEPARATOR, groups);
    }

    @Override
    public List<String> convertToEntityAttribute(String column) {
        return column == null ? List.of() : List.of(column.split(SEPARATOR, -1));
    }
}
