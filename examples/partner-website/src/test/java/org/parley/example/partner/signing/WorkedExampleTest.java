package org.parley.example.partner.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.example.partner.Caller;
import org.parley.example.partner.SomeSites;

/** Holds the worked example of docs/protocols/website-connector.md to what code computes: ours, and the reference. */
class WorkedExampleTest {
    private static final String ID = "msg_5f0c7a52e1";
    private static final long TIME = 1_795_248_000;
    private static final String QUESTION =
            "{\"action\":\"verify\",\"serverId\":\"ply_srv_example\",\"userName\":\"alice\",\"password\":\"correct horse battery staple\"}";
    private static final String ANSWER = "{\"verdict\":\"accepted\",\"displayName\":\"Alice Zhang\"}";

    private static String page;

    @BeforeAll
    static void readThePage() throws IOException {
        page = Files.readString(Path.of("../../docs/protocols/website-connector.md"));
    }

    @Test
    void questionShouldBeSignedAsThePageSays() throws Exception {
        assertThat(page).contains(SomeSites.SECRET, ID, Long.toString(TIME), QUESTION, QUESTION.length() + " bytes");
        assertThat(page).contains("webhook-signature: " + signature(ID, TIME, QUESTION));
    }

    @Test
    void answerShouldBeSignedAsThePageSays() throws Exception {
        assertThat(page).contains(ANSWER, ANSWER.length() + " bytes");
        assertThat(page).contains("webhook-signature: " + signature("answer_" + ID, TIME + 1, ANSWER));
    }

    private static String signature(String id, long time, String body) throws Exception {
        var ours = new SignedMessage(id, time, body.getBytes(StandardCharsets.UTF_8))
                .signature(List.of(Secret.parse(SomeSites.SECRET)));
        assertThat(ours).isEqualTo(Caller.webhook(SomeSites.SECRET).sign(id, time, body));
        return ours;
    }
}
