package org.parley.web;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;

/** Lets a parameter be a time in ISO-8601, such as {@code 2026-11-21T08:00:00Z}. */
@Provider
public class InstantParameters implements ParamConverterProvider {

    private static final ParamConverter<Instant> CONVERTER = new ParamConverter<>() {
        @Override
        public Instant fromString(String text) {
            return text == null ? null : Instant.parse(text);
        }

        @Override
        public String toString(Instant time) {
            return time.toString();
        }
    };

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        return rawType == Instant.class ? (ParamConverter<T>) CONVERTER : null;
    }
}
