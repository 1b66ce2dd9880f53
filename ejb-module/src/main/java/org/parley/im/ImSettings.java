package org.parley.im;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.parley.kernel.SettingsReader;

/** Every bound of instant messaging. */
public record ImSettings(
        Streams streams,
        SignIn signIn,
        Frames frames,
        Inbound inbound,
        Outbound outbound,
        Log log,
        Rosters rosters,
        Profiles profiles) {

    /**
     * @param max the most connections at once, signed in or not
     * @param perAddress the most of them from one network address
     * @param resources the most clients that one account has connected at once
     * @param replaceResource whether a client that asks for a resource in use ends the older client, instead of being
     *     refused (RFC 6120 section 7.7.2.2)
     * @param idle a stream silent for so long is probed
     * @param answer a probed stream that stays silent for so long is closed; also the time to finish a closing handshake
     * @param origins the web origins, beside this server's own, whose pages may open a stream; {@code *} for all
     */
    public record Streams(
            int max,
            int perAddress,
            int resources,
            boolean replaceResource,
            Duration idle,
            Duration answer,
            List<String> origins) {}

    /**
     * @param time from the connection to the bound resource
     * @param attempts how many credentials may be tried on one stream
     * @param plainWithoutTls whether passwords may cross an unencrypted connection; from this machine they always may
     */
    public record SignIn(Duration time, int attempts, boolean plainWithoutTls) {}

    /**
     * What one frame may hold.
     *
     * @param size in characters
     * @param sizeBeforeSignIn the same for someone whom we do not know yet
     */
    public record Frames(int size, int sizeBeforeSignIn, int depth, int attributes, int elements) {}

    /**
     * @param rate stanzas a second that one client may send for long; a faster one is read more slowly
     * @param burst how far it may go ahead for a while; twice that is abuse
     * @param waiting stanzas of one client that may wait to be handled; more are not read
     */
    public record Inbound(int rate, int burst, int waiting) {}

    /**
     * What one client's queue holds, unconfirmed messages included; a client too slow for it is closed.
     *
     * @param size in characters
     * @param acknowledgeEvery after how many messages the client is asked for an acknowledgement while more are sent
     */
    public record Outbound(int stanzas, int size, int acknowledgeEvery) {}

    /**
     * @param batch the most messages written by one commit
     * @param queue the most messages that wait to be written; more are refused to the sender
     * @param offline the most messages that wait for one account that is away; more are refused to the sender
     * @param retention how long confirmed messages are kept
     */
    public record Log(int batch, int queue, int offline, Duration retention) {}

    /**
     * @param contacts the most that an account adds itself; what its website lists comes on top
     * @param groups the most groups of one contact
     * @param pending the most subscription requests that wait for one account's answer
     * @param directed the most addresses that one client sends its presence to beyond its roster
     * @param blocked the most addresses that one account blocks
     */
    public record Rosters(int contacts, int groups, int pending, int directed, int blocked) {}

    /**
     * What an account keeps on the server, in characters.
     *
     * @param vcard the vCard with its picture
     * @param privateData all of it together
     */
    public record Profiles(int vcard, int privateData) {}

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    public static ImSettings read(SettingsReader reader) {
        return new ImSettings(
                streams(reader),
                signIn(reader),
                frames(reader),
                inbound(reader),
                outbound(reader),
                log(reader),
                rosters(reader),
                profiles(reader));
    }

    private static Streams streams(SettingsReader reader) {
        return new Streams(
                reader.integer("parley.im.streams", 20_000, 1, 1_000_000),
                reader.integer("parley.im.streams-per-address", 500, 1, 1_000_000),
                reader.integer("parley.im.resources", 20, 1, 1_000),
                reader.flag("parley.im.replace-resource", true),
                reader.duration("parley.im.idle", Duration.ofMinutes(2), Duration.ofSeconds(5), Duration.ofHours(12)),
                reader.duration(
                        "parley.im.answer", Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofMinutes(10)),
                COMMA.splitAsStream(reader.text("parley.im.origins", ""))
                        .filter(origin -> !origin.isEmpty())
                        .toList());
    }

    private static SignIn signIn(SettingsReader reader) {
        return new SignIn(
                reader.duration(
                        "parley.im.sign-in-time", Duration.ofMinutes(1), Duration.ofSeconds(5), Duration.ofMinutes(10)),
                reader.integer("parley.im.sign-in-attempts", 3, 1, 100),
                reader.flag("parley.im.plain-without-tls", false));
    }

    private static Frames frames(SettingsReader reader) {
        return new Frames(
                reader.integer("parley.im.frame-size", 262_144, 10_000, 16_777_216),
                reader.integer("parley.im.frame-size-before-sign-in", 16_384, 10_000, 16_777_216),
                reader.integer("parley.im.frame-depth", 32, 8, 256),
                reader.integer("parley.im.frame-attributes", 64, 16, 1_000),
                reader.integer("parley.im.frame-elements", 2_000, 100, 1_000_000));
    }

    private static Inbound inbound(SettingsReader reader) {
        return new Inbound(
                reader.integer("parley.im.stanza-rate", 200, 1, 1_000_000),
                reader.integer("parley.im.stanza-burst", 1_000, 10, 1_000_000),
                reader.integer("parley.im.waiting-stanzas", 200, 1, 100_000));
    }

    private static Outbound outbound(SettingsReader reader) {
        return new Outbound(
                reader.integer("parley.im.outbound-stanzas", 2_000, 10, 1_000_000),
                reader.integer("parley.im.outbound-size", 4_194_304, 262_144, 1_073_741_824),
                reader.integer("parley.im.acknowledge-every", 20, 1, 10_000));
    }

    private static Log log(SettingsReader reader) {
        return new Log(
                reader.integer("parley.im.log-batch", 500, 1, 10_000),
                reader.integer("parley.im.log-queue", 20_000, 100, 1_000_000),
                reader.integer("parley.im.offline-messages", 1_000, 1, 1_000_000),
                reader.duration(
                        "parley.im.retention", Duration.ofDays(365), Duration.ofHours(1), Duration.ofDays(36_500)));
    }

    private static Rosters rosters(SettingsReader reader) {
        return new Rosters(
                reader.integer("parley.im.roster-contacts", 1_000, 1, 100_000),
                reader.integer("parley.im.contact-groups", 32, 1, 1_000),
                reader.integer("parley.im.pending-subscriptions", 100, 1, 100_000),
                reader.integer("parley.im.directed-presences", 200, 1, 100_000),
                reader.integer("parley.im.blocked-addresses", 1_000, 1, 100_000));
    }

    private static Profiles profiles(SettingsReader reader) {
        return new Profiles(
                reader.integer("parley.im.vcard-size", 131_072, 1_024, 16_777_216),
                reader.integer("parley.im.private-size", 131_072, 1_024, 16_777_216));
    }
}
