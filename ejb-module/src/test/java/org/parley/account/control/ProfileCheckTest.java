package org.parley.account.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.account.Profile;
import org.parley.account.Profile.Address;
import org.parley.kernel.Problem;
import org.parley.kernel.Problem.FieldError;

class ProfileCheckTest {
    private final ProfileCheck check = new ProfileCheck();

    @BeforeEach
    void settle() {
        check.clock = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
    }

    @Test
    void emptyProfileShouldBeNothing() {
        assertThat(check.checked(profile("", " ", null, null, null, null, null)))
                .isEqualTo(ProfileCheck.NOTHING);
    }

    @Test
    void fieldsShouldGetTheirOneForm() {
        var told = check.checked(profile(
                " Romeo ",
                "https://romeo.example/über",
                "1984-05-23",
                "Asia/Shanghai",
                "zh-cn",
                "romeo@example.org",
                "+86 (10) 6552-9988"));
        assertThat(told.name()).isEqualTo("Romeo");
        assertThat(told.websiteUrl()).isEqualTo("https://romeo.example/%C3%BCber");
        assertThat(told.locale()).isEqualTo("zh-CN");
        assertThat(told.phoneNumber()).isEqualTo("+861065529988");
        assertThat(told.street()).isEqualTo("One\nTwo");
    }

    @Test
    void allMistakesShouldBeToldAtOnce() {
        var wrong =
                profile("x".repeat(201), "javascript:alert(1)", "2026-11-22", "Mars/Base", "und", "nobody", "65529988");
        assertThat(catchThrowableOfType(Problem.class, () -> check.checked(wrong))
                        .errors())
                .extracting(FieldError::pointer)
                .containsExactly("/name", "/website", "/birthdate", "/zoneinfo", "/locale", "/email", "/phoneNumber");
    }

    @ParameterizedTest
    @CsvSource({
        "1984, true",
        "0000-05-23, true",
        "2026-11-21, true",
        "0000-02-30, false",
        "1984-13-01, false",
        "84-05-23, false",
        "1700, false",
        "2027, false",
        "23.05.1984, false"
    })
    void birthdateShouldBeThatOfOpenIdConnect(String birthdate, boolean good) {
        var profile = profile(null, null, birthdate, null, null, null, null);
        if (good) {
            assertThat(check.checked(profile).birthdate()).isEqualTo(birthdate);
        } else {
            assertThat(catchThrowableOfType(Problem.class, () -> check.checked(profile))
                            .errors())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://romeo:secret@romeo.example/",
        "//romeo.example/",
        "data:text/html,x",
        "https:///x",
        "https://a b/"
    })
    void addressOfAPageShouldBeOneThatAnybodyMayFollow(String website) {
        var profile = profile(null, website, null, null, null, null, null);
        assertThat(catchThrowableOfType(Problem.class, () -> check.checked(profile))
                        .errors())
                .extracting(FieldError::code)
                .containsExactly("bad-url");
    }

    private static Profile profile(
            String name, String website, String birthdate, String zone, String locale, String email, String phone) {
        var address = name == null || name.isBlank() ? null : new Address("One\r\nTwo", null, null, null, null);
        return new Profile(
                name, null, null, null, null, null, null, null, website, null, birthdate, zone, locale, email, phone,
                address, null);
    }
}
