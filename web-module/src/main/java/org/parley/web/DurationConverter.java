package org.parley.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

/** Durations as people write them in the console: {@code 15 min}, {@code 30 d}, {@code 1 h 30 min}. */
@FacesConverter("duration")
public class DurationConverter implements Converter<Duration> {
    private static final Pattern FORM =
            Pattern.compile("(?:(\\d{1,4})d)?(?:(\\d{1,5})h)?(?:(\\d{1,6})min)?(?:(\\d{1,8})s)?");

    @Override
    public Duration getAsObject(FacesContext faces, UIComponent component, String text) {
        var written = text == null ? "" : text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        var form = FORM.matcher(written);
        if (written.isEmpty() || !form.matches()) {
            var texts = faces.getApplication().getResourceBundle(faces, "text");
            throw new ConverterException(
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.getString("form.duration"), null));
        }
        return Duration.ofDays(number(form.group(1)))
                .plusHours(number(form.group(2)))
                .plusMinutes(number(form.group(3)))
                .plusSeconds(number(form.group(4)));
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, Duration duration) {
        return duration == null ? "" : text(duration);
    }

    static String text(Duration duration) {
        var text = new StringBuilder();
        part(text, duration.toDays(), " d ");
        part(text, duration.toHoursPart(), " h ");
        part(text, duration.toMinutesPart(), " min ");
        part(text, duration.toSecondsPart(), " s");
        return text.isEmpty() ? "0 s" : text.toString().strip();
    }

    private static void part(StringBuilder text, long number, String unit) {
        if (number > 0) {
            text.append(number).append(unit);
        }
    }
}
