package org.parley.web.api;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Makes an example of a whole body out of those of its fields, {@code @Schema(examples = …)}, and of their types. */
final class Examples {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final Map<String, String> BY_FORMAT = Map.of(
            "uuid", "01936b2e-7c1a-7f3e-9d52-6a1b0c9e4f80",
            "date-time", "2026-11-21T09:30:00Z",
            "date", "2026-11-21",
            "duration", "PT5S",
            "uri", "https://partner.example/connector");

    private final Map<String, Schema> schemas;

    Examples(Components components) {
        schemas = components == null || components.getSchemas() == null ? Map.of() : components.getSchemas();
    }

    Object of(Schema given) {
        if (given.getExamples() != null && !given.getExamples().isEmpty()) {
            return given.getExamples().get(0);
        }
        var schema = resolved(given);
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().get(0);
        }
        if (schema.getEnumeration() != null) {
            return schema.getEnumeration().get(0);
        }
        if (schema.getAllOf() != null) {
            return of(schema.getAllOf().get(0));
        }
        return byType(schema);
    }

    private Schema resolved(Schema schema) {
        return Optional.ofNullable(schema.getRef())
                .filter(ref -> ref.startsWith(SCHEMAS))
                .map(ref -> schemas.get(ref.substring(SCHEMAS.length())))
                .orElse(schema);
    }

    private Object byType(Schema schema) {
        var type = schema.getType() == null || schema.getType().isEmpty()
                ? SchemaType.OBJECT
                : schema.getType().get(0);
        return switch (type) {
            case ARRAY -> schema.getItems() == null ? List.of() : List.of(of(schema.getItems()));
            case BOOLEAN -> true;
            case INTEGER, NUMBER -> Optional.ofNullable(schema.getMinimum()).orElse(BigDecimal.ONE);
            case STRING -> BY_FORMAT.getOrDefault(String.valueOf(schema.getFormat()), "text");
            case OBJECT -> object(schema);
            case NULL -> null;
        };
    }

    private Map<String, Object> object(Schema schema) {
        var example = new LinkedHashMap<String, Object>();
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> example.put(name, of(property)));
        }
        return example;
    }
}
