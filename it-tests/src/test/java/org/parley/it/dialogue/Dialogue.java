package org.parley.it.dialogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One dialogue as written.
 *
 * @param name its file and the directory of that, such as {@code roster/empty.dialogue}
 * @param rules the product's rules that it proves
 * @param specs the specification sections that it holds the server to
 */
public record Dialogue(
        String name, String title, List<String> rules, List<String> specs, List<Party> parties, List<Step> steps) {
    public static final String SUFFIX = ".dialogue";

    /** A client: its name in the dialogue, its account and the resource that it binds. */
    public record Party(String name, String account, String resource) {}

    /** What happens at one line of the file. */
    public record Step(int line, Action action) {}

    public sealed interface Action {}

    /** Two accounts get a mutual subscription before anyone connects. */
    public record Befriend(String account, String other) implements Action {}

    /** The party opens a socket without a stream, for dialogues about what comes before the sign-in. */
    public record OpenSocket(String party) implements Action {}

    /** The party signs in and binds its resource. */
    public record Connect(String party) implements Action {}

    /** The party connects if it has not, sends initial presence and sees it come back. */
    public record ComeOnline(String party, int priority) implements Action {}

    /** The party asks for its roster, so that it is told about changes from then on. */
    public record AskForRoster(String party) implements Action {}

    public record Disconnect(String party) implements Action {}

    public record BreakOff(String party) implements Action {}

    /** The party no longer answers requests for acknowledgement (XEP-0198), which are never shown. */
    public record StopAcknowledging(String party) implements Action {}

    public record Send(String party, List<String> frames) implements Action {}

    public record Receive(String party, List<String> patterns, boolean anyOrder) implements Action {}

    public record ReceiveNothing(String party) implements Action {}

    /** The server ends the stream and the socket. */
    public record SeeTheEnd(String party) implements Action {}

    public static Dialogue read(Path file) throws IOException {
        var name = file.getParent().getFileName() + "/" + file.getFileName();
        return new DialogueParser(name, Files.readAllLines(file)).parse();
    }
}
