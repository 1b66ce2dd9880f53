package org.parley.im.control.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.parley.im.control.fake.FakeMessageStore;
import org.parley.im.control.fake.FakeMessageStore.Fate;
import org.parley.im.control.fake.FakeResource;
import org.parley.im.control.session.Resources;
import org.parley.im.control.stanza.StanzaError;
import org.parley.kernel.Ids;

/**
 * Everything at once, in an order drawn by chance: senders, clients that come, take, confirm and vanish, a database
 * that fails, a server that crashes. What must hold in every one of these histories is checked as it unfolds.
 */
class LogSimulationTest {
    private static final String BOB = "bob@partner.example";
    private static final List<EntityBareJid> SENDERS = List.of(
            JidCreate.entityBareFromOrThrowUnchecked("alice@partner.example"),
            JidCreate.entityBareFromOrThrowUnchecked("carol@partner.example"));

    private final Logger complaints = Logger.getLogger(LogWriter.class.getPackageName());

    @BeforeEach
    void expectComplaints() {
        complaints.setLevel(Level.OFF);
    }

    @AfterEach
    void listenAgain() {
        complaints.setLevel(null);
    }

    /** A history with its own database. */
    private static final class History {
        private final Random chance;
        private final int mostClients;
        private final String name;
        private final FakeMessageStore store = new FakeMessageStore();
        private final Set<String> acknowledged = new HashSet<>();
        private final Set<String> arrived = new HashSet<>();
        private final Set<String> confirmed = new HashSet<>();
        private final List<Client> clients = new ArrayList<>();
        private Resources resources = new Resources();
        private SteppedLog log = started();
        private int sent;
        private int devices;

        History(int seed, int mostClients) {
            this.chance = new Random(seed);
            this.mostClients = mostClients;
            this.name = "seed " + seed + ", clients " + mostClients;
        }

        private SteppedLog started() {
            return new SteppedLog(store, resources, (address, sender) -> true, SteppedLog.limits(50, 1_000, 100_000));
        }

        void unfold() {
            for (int i = 0; i < 400; i++) {
                move();
                clients.forEach(Client::look);
            }
            store.fate(Fate.SUCCEEDS);
            store.readable(true);
            List.copyOf(clients).forEach(this::vanish);
            log.settle();
            send("alice 1000000", SENDERS.get(0), JidCreate.fromOrThrowUnchecked(BOB));
            log.settle();
            var last = join(0);
            for (int i = 0; i < 100 && !arrived.containsAll(acknowledged); i++) {
                log.settle();
                last.look();
                last.confirm(last.unconfirmed.size());
            }
            log.settle();
            assertThat(arrived).as(name).containsAll(acknowledged);
            assertThat(store.deliveredTo(BOB)).as(name).isEqualTo(store.lastPosition());
        }

        private void move() {
            switch (chance.nextInt(16)) {
                case 0, 1, 2 -> send();
                case 3 -> {
                    for (int i = chance.nextInt(3) * Mailbox.PAGE / 2; i >= 0; i--) {
                        send();
                    }
                }
                case 4, 5, 6 -> log.step();
                case 7 -> log.stepAfter(LogWriter.SAVE);
                case 8, 9 -> {
                    if (log.wantsToRead()) {
                        log.readPage();
                    }
                }
                case 10 -> {
                    if (clients.size() < mostClients) {
                        join(chance.nextInt(4) - 1);
                    }
                }
                case 11, 12 -> any(client -> client.confirm(chance.nextInt(client.unconfirmed.size() + 1)));
                case 13 -> any(this::vanish);
                case 14 -> {
                    store.fate(Fate.values()[Math.max(0, chance.nextInt(8) - 5)]);
                    store.readable(chance.nextInt(8) > 0);
                    log.stepAfter(Duration.ofSeconds(1));
                }
                default -> {
                    if (chance.nextInt(8) == 0) {
                        crash();
                    }
                }
            }
        }

        private void any(Consumer<Client> action) {
            if (!clients.isEmpty()) {
                action.accept(clients.get(chance.nextInt(clients.size())));
            }
        }

        private void send() {
            var sender = SENDERS.get(chance.nextInt(SENDERS.size()));
            var body = sender.getLocalpart() + " " + ++sent;
            send(body, sender, chance.nextInt(4) == 0 ? someoneAddressable() : JidCreate.fromOrThrowUnchecked(BOB));
        }

        /** What is addressed to a client that is not yet known to take messages overtakes what waits for the account. */
        private Jid someoneAddressable() {
            return clients.stream()
                    .filter(client ->
                            mostClients > 1 || client.resource.presence().priority() < 0)
                    .findFirst()
                    .<Jid>map(client -> client.resource.address())
                    .orElse(JidCreate.fromOrThrowUnchecked(BOB));
        }

        private void send(String body, EntityBareJid sender, Jid to) {
            var id = Ids.at(SteppedLog.NOW.toEpochMilli(), 0, body.hashCode());
            var frame = "<message>" + body + "</message>";
            log.append(new Append(sender, to, id, true, frame, new Append.Outcome() {
                @Override
                public void routed() {
                    acknowledged.add(body);
                }

                @Override
                public void refused(StanzaError reason) {}
            }));
        }

        private Client join(int priority) {
            var client = new Client(new FakeResource(BOB + "/" + ++devices).available(priority));
            resources.connect(client.resource, others -> true);
            clients.add(client);
            log.available(client.resource);
            return client;
        }

        private void vanish(Client client) {
            client.resource.end();
            resources.disconnect(client.resource);
            clients.remove(client);
            log.left(client.resource);
        }

        /** The clients lose their connection with the server, and what they confirmed last may not be written down. */
        private void crash() {
            resources = new Resources();
            clients.clear();
            confirmed.clear();
            log = started();
        }

        private final class Client {
            private final FakeResource resource;
            private final Set<String> confirmedBefore = Set.copyOf(confirmed);
            private final Set<String> got = new HashSet<>();
            private final Map<String, Integer> lastOfSender = new HashMap<>();
            private final Deque<String> unconfirmed = new ArrayDeque<>();

            Client(FakeResource resource) {
                this.resource = resource;
            }

            void look() {
                for (var frame : resource.delivered()) {
                    var body = frame.replaceAll("<delay.*?/>", "").replaceAll("<.*?>", "");
                    assertThat(got.add(body))
                            .as("%s: %s came twice", name, body)
                            .isTrue();
                    assertThat(confirmedBefore).as(name).doesNotContain(body);
                    if (mostClients == 1) {
                        checkOrder(body.split(" "));
                    }
                    arrived.add(body);
                    unconfirmed.add(body);
                }
            }

            /** With several clients, one may get what another gave back later than what was sent after it. */
            private void checkOrder(String[] senderAndNumber) {
                var number = Integer.parseInt(senderAndNumber[1]);
                var before = lastOfSender.put(senderAndNumber[0], number);
                assertThat(before == null || before < number)
                        .as("%s: %d after %d", name, number, before)
                        .isTrue();
            }

            void confirm(int count) {
                resource.confirm(count);
                for (int i = 0; i < count; i++) {
                    confirmed.add(unconfirmed.remove());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1000,1", "2000,3", "3000,3"})
    void acknowledgedMessagesShouldArriveOnceAndInOrderWhateverHappens(int firstSeed, int mostClients) {
        for (int seed = firstSeed; seed < firstSeed + 50; seed++) {
            new History(seed, mostClients).unfold();
        }
    }
}
