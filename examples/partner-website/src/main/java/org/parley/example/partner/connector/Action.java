package org.parley.example.partner.connector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.parley.example.partner.Json;

/** One thing that Parley may ask. The caller has been checked; the body has not. */
interface Action {
    Answer answer(JsonNode body);

    static <T> T read(JsonNode body, Class<T> type) {
        try {
            return Json.MAPPER.treeToValue(body, type);
        } catch (JsonProcessingException e) {
            throw Refusal.BAD_REQUEST.refused();
        }
    }

    static void require(boolean condition) {
        if (!condition) {
            throw Refusal.BAD_REQUEST.refused();
        }
    }
}
