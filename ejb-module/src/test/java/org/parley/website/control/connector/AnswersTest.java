package org.parley.website.control.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.website.Contact;
import org.parley.website.PostingView;

class AnswersTest {

    @Test
    void contactsShouldBeReadAsTheyAre() throws Exception {
        var answer = contacts("""
                {"etag":"e1","contacts":[
                  {"userName":"bob","name":"Bob Li","groups":["Team","朋友"]},
                  {"userName":"carol"}]}""");

        assertThat(answer.etag()).isEqualTo("e1");
        assertThat(answer.contacts())
                .containsExactly(
                        new Contact("bob", "Bob Li", List.of("Team", "朋友")), new Contact("carol", "", List.of()));
        assertThat(answer.skipped()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "7",
                "{\"userName\":\"a b\"}",
                "{\"userName\":\"a@b\"}",
                "{\"userName\":\"\"}",
                "{\"userName\":7}",
                "{\"userName\":\"x\",\"name\":7}",
                "{\"userName\":\"x\",\"name\":\"a\\u0000b\"}",
                "{\"userName\":\"x\",\"name\":\"a\\nb\"}",
                "{\"userName\":\"x\",\"name\":\"\\ud800\"}",
                "{\"userName\":\"x\",\"groups\":\"Team\"}",
                "{\"userName\":\"x\",\"groups\":[7]}",
                "{\"userName\":\"x\",\"groups\":[\"\"]}",
                "{\"userName\":\"x\",\"groups\":[\"a\\nb\"]}",
                "{\"userName\":\"BOB\"}",
                "{\"userName\":\"alice\"}"
            })
    void badContactShouldNotCostTheOthers(String bad) throws Exception {
        var answer = contacts("{\"contacts\":[{\"userName\":\"bob\"}," + bad + ",{\"userName\":\"carol\"}]}");

        assertThat(answer.contacts()).extracting(Contact::userName).containsExactly("bob", "carol");
        assertThat(answer.skipped()).isEqualTo(1);
        assertThat(answer.etag()).isNull();
    }

    @Test
    void contactsBeyondTheLimitShouldBeLeftOut() throws Exception {
        var answer = ContactsAnswer.read(
                json("{\"contacts\":[{\"userName\":\"b\"},{\"userName\":\"c\"},{\"userName\":\"d\"}]}"), "alice", 2);

        assertThat(answer.contacts()).hasSize(2);
        assertThat(answer.skipped()).isEqualTo(1);
    }

    @Test
    void unchangedContactsShouldBeNone() throws Exception {
        assertThat(contacts("{\"etag\":\"e1\",\"unchanged\":true}").contacts()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"contacts\":{}}", "{\"contacts\":null}", "{\"unchanged\":false}"})
    void answerWithoutContactsShouldBeMalformed(String body) {
        assertThatExceptionOfType(ConnectorFailure.class).isThrownBy(() -> contacts(body));
    }

    @Test
    void postingsShouldBeReadAsTheyAre() throws Exception {
        var answer = PostingsAnswer.read(json("""
                        {"etag":"e1","next":"c2","postings":[
                          {"id":"p-2","author":"Bob","title":"Hello","text":"Two\\r\\nlines","link":"https://a.example/2",
                           "published":"2026-11-21T08:00:00Z","updated":"2026-11-21T09:00:00+01:00"},
                          {"id":"p-1","author":"carol","text":"x","link":null,"published":"2026-11-20T08:00:00Z"}]}"""));

        assertThat(answer.next()).isEqualTo("c2");
        assertThat(answer.postings())
                .containsExactly(
                        new PostingView(
                                "p-2",
                                "bob",
                                "Hello",
                                "Two\nlines",
                                "https://a.example/2",
                                Instant.parse("2026-11-21T08:00:00Z"),
                                Instant.parse("2026-11-21T08:00:00Z")),
                        new PostingView(
                                "p-1",
                                "carol",
                                "",
                                "x",
                                null,
                                Instant.parse("2026-11-20T08:00:00Z"),
                                Instant.parse("2026-11-20T08:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"id\":\"\"",
                "\"id\":7",
                "\"author\":\"a b\"",
                "\"title\":\"a\\u0007b\"",
                "\"text\":\"\\uffff\"",
                "\"link\":\"javascript:alert(1)\"",
                "\"link\":\"https://user:pw@a.example\"",
                "\"link\":\"/relative\"",
                "\"link\":7",
                "\"published\":\"yesterday\"",
                "\"published\":\"-1000-01-01T00:00:00Z\"",
                "\"published\":\"+999999999-01-01T00:00:00Z\"",
                "\"updated\":1"
            })
    void badPostingShouldNotCostTheOthers(String bad) throws Exception {
        var name = bad.substring(1, bad.indexOf('"', 1));
        var good = json("{\"id\":\"p-1\",\"author\":\"bob\",\"published\":\"2026-11-21T08:00:00Z\"}");
        var worse = Json.createObjectBuilder(good)
                .add("id", "p-2")
                .add(name, json("{" + bad + "}").get(name))
                .build();

        var answer = PostingsAnswer.read(json("{\"postings\":[" + worse + "," + good + "]}"));

        assertThat(answer.postings()).extracting(PostingView::id).containsExactly("p-1");
        assertThat(answer.skipped()).isEqualTo(1);
    }

    private static ContactsAnswer contacts(String body) throws ConnectorFailure {
        return ContactsAnswer.read(json(body), "alice", 5_000);
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
