package org.parley.im.control.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.parley.im.control.fake.FakeDelivery;

/**
 * Whatever a client sends, one frame a line, at any point of its stream: no bug shows, nothing is kept of it, and it
 * gets nowhere without the password. Lines are given: {@code @auth} a right password, {@code @tick} time that passes,
 * {@code @deliver} a message for the client.
 */
class ClientStreamFuzzTest {

    @FuzzTest
    void streamShouldSurviveEveryDialogue(byte[] input) {
        var bed = new StreamTestBed();
        var client = bed.connect();
        for (var line : new String(input, StandardCharsets.UTF_8).split("\n")) {
            switch (line) {
                case "@auth" -> client.auth("alice", "right");
                case "@tick" -> bed.tick(Duration.ofSeconds(50));
                case "@deliver" ->
                    bed.resources
                            .all()
                            .forEach(resource -> resource.deliver(new FakeDelivery("<message/>", bed.happened)));
                default -> client.says(line);
            }
        }
        client.stream.disconnected();
        assertThat(String.join("", client.transport.all())).doesNotContain("internal-server-error");
        assertThat(bed.resources.all()).isEmpty();
        long opened = count(bed, "opened");
        assertThat(count(bed, "ended")).isEqualTo(opened).isLessThanOrEqualTo(1);
        assertThat(count(bed, "left")).isEqualTo(count(bed, "bound")).isLessThanOrEqualTo(opened);
    }

    private static long count(StreamTestBed bed, String what) {
        return bed.happened.stream().filter(line -> line.startsWith(what + " ")).count();
    }
}
