package org.parley.account.control;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.parley.kernel.Problem.FieldError;

/** Reads the fields of one profile into the form that is stored, and remembers what is wrong with them. */
final class ProfileFields {
    private static final int URL = 1_000;
    private static final int EMAIL = 254;

    /** RFC 5321 as far as anybody uses it: no quotes, no comments, no addresses in place of a domain. */
    private static final Pattern EMAIL_ADDRESS =
            Pattern.compile("[^\\s@\"<>(),:;\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*");

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{3,14}");

    private final List<FieldError> mistakes = new ArrayList<>();
    private final Clock clock;

    ProfileFields(Clock clock) {
        this.clock = clock;
    }

    List<FieldError> mistakes() {
        return mistakes;
    }

    String line(String field, String given, int most) {
        return read(field, given, "bad-text", "at most {0} characters on one line", most, text -> {
            require(text.length() <= most && text.chars().noneMatch(Character::isISOControl));
            return text;
        });
    }

    String lines(String field, String given, int most) {
        return read(field, given, "bad-lines", "at most {0} characters", most, text -> {
            var unix = text.replace("\r\n", "\n");
            require(unix.length() <= most
                    && unix.chars().noneMatch(sign -> Character.isISOControl(sign) && sign != '\n'));
            return unix;
        });
    }

    String url(String field, String given) {
        return read(field, given, "bad-url", "an http or https address of at most {0} characters", URL, text -> {
            var url = uri(text);
            var scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            require(url.toASCIIString().length() <= URL
                    && (scheme.equals("https") || scheme.equals("http"))
                    && url.getHost() != null
                    && url.getRawUserInfo() == null);
            return url.toASCIIString();
        });
    }

    /** OpenID Connect Core section 5.1: the year may be left out, or stand alone. */
    String birthdate(String field, String given) {
        return read(
                field, given, "bad-birthdate", "such as 1984-05-23, 0000-05-23 without the year, or 1984", 0, text -> {
                    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
                    if (text.matches("[0-9]{4}")) {
                        require(Year.parse(text).getValue() >= 1800
                                && Year.parse(text).getValue() <= today.getYear());
                    } else {
                        require(text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"));
                        var date = LocalDate.parse(text);
                        require(date.getYear() == 0 || date.getYear() >= 1800 && !date.isAfter(today));
                    }
                    return text;
                });
    }

    String zone(String field, String given) {
        return read(field, given, "bad-zone", "a time zone such as Asia/Shanghai", 0, text -> {
            require(ZoneId.getAvailableZoneIds().contains(text));
            return text;
        });
    }

    String language(String field, String given) {
        return read(field, given, "bad-language", "a language such as en or zh-CN", 0, text -> {
            var tag = new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
            require(tag.length() <= 35 && !tag.startsWith("und"));
            return tag;
        });
    }

    String email(String field, String given) {
        return read(field, given, "bad-email", "an address such as alice@example.org", 0, text -> {
            require(text.length() <= EMAIL && EMAIL_ADDRESS.matcher(text).matches());
            return text;
        });
    }

    String phone(String field, String given) {
        return read(field, given, "bad-phone", "with the country, such as +86 10 6552 9988", 0, text -> {
            var number = text.replaceAll("[ ().-]", "");
            require(E164.matcher(number).matches());
            return number;
        });
    }

    private String read(
            String field, String given, String code, String detail, int bound, UnaryOperator<String> reader) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return reader.apply(given.strip());
        } catch (IllegalArgumentException | DateTimeException | IllformedLocaleException wrong) {
            mistakes.add(FieldError.of("/" + field, code, detail, bound));
            return null;
        }
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException();
        }
    }
}
