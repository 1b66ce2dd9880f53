package org.parley.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.parley.it.kill.Keeper;
import org.parley.it.kill.Receiver;
import org.parley.it.kill.Round;
import org.parley.it.kill.Sender;
import org.parley.it.server.Database;
import org.parley.it.server.Parley;
import org.parley.it.xmpp.Transcript;
import org.parley.it.xmpp.XmppClient;

/** A server of its own, killed again and again while messages are under way. */
class KillIT {
    private static final System.Logger LOG = System.getLogger(KillIT.class.getName());
    private static final int PAIRS = 4;
    private static final ExecutorService PARTIES = Executors.newCachedThreadPool();

    @AfterAll
    static void dismiss() {
        PARTIES.shutdownNow();
    }

    @Test
    @Rule("A7-06")
    void whatWasAcknowledgedShouldSurviveTwentyKills() {
        surviveKills(20, Parley.named("kill").on(Database.create()));
    }

    @Test
    @Rule("A7-06")
    void whatWasAcknowledgedShouldSurviveKillsOnH2() {
        surviveKills(3, Parley.named("kill-h2"));
    }

    private static void surviveKills(int kills, Parley.Builder builder) {
        try (var parley = builder.env("PARLEY_IM_OFFLINE_MESSAGES", "100000")
                .startedOften()
                .start()) {
            new Ordeal(parley).survive(kills);
        }
    }

    private record Pair(Sender sender, Receiver receiver) {
        static Pair in(Parley parley) {
            var receiver = new Receiver(parley.admin().newAccount("receiver"));
            return new Pair(new Sender(parley.admin().newAccount("sender"), receiver.account()), receiver);
        }
    }

    /** One server and everybody who uses it. */
    private static final class Ordeal {
        private final Parley parley;
        private final List<Pair> pairs;
        private final Keeper keeper;
        private final SplittableRandom random = new SplittableRandom();
        private final long began = System.nanoTime();

        Ordeal(Parley parley) {
            this.parley = parley;
            pairs = IntStream.range(0, PAIRS).mapToObj(i -> Pair.in(parley)).toList();
            keeper = new Keeper(parley.admin().newAccount("keeper"));
        }

        void survive(int kills) {
            for (int number = 1; number <= kills; number++) {
                killAfter(new Round(number, random.nextInt(20, 500)));
                parley.server().start();
                report("kill " + number + " of " + kills);
            }
            finish(new Round(kills + 1, 0));
            pairs.forEach(Ordeal::verify);
            report("all arrived");
        }

        private void killAfter(Round round) {
            var parties = new ArrayList<CompletableFuture<Void>>();
            var contacts = signIn(keeper.account());
            keeper.check(contacts);
            for (var pair : pairs) {
                if (random.nextBoolean()) {
                    parties.add(receive(pair.receiver()));
                    parties.add(send(pair.sender(), round));
                } else {
                    parties.add(send(pair.sender(), round));
                    parties.add(receive(pair.receiver()));
                }
            }
            round.await();
            keeper.add(contacts);
            round.over();
            parley.server().kill();
            parties.forEach(party -> Patience.await("the end of the round", party));
        }

        private CompletableFuture<Void> send(Sender sender, Round round) {
            return sender.sendAll(signInWithAcks(sender.account()), round, PARTIES);
        }

        private CompletableFuture<Void> receive(Receiver receiver) {
            return receiver.takeAll(present(receiver), PARTIES);
        }

        private void finish(Round round) {
            try (var contacts = signIn(keeper.account())) {
                keeper.check(contacts);
            }
            for (var pair : pairs) {
                try (var client = signInWithAcks(pair.sender().account())) {
                    pair.sender().sendLast(client, round);
                }
                var last = pair.sender().acknowledged();
                var client = present(pair.receiver());
                var taken = pair.receiver().takeAll(client, PARTIES);
                pair.receiver().await(last.get(last.size() - 1));
                client.ping();
                client.disconnect();
                Patience.await("the rest of what arrived", taken);
            }
        }

        private static void verify(Pair pair) {
            var arrived = pair.receiver().arrived();
            assertThat(arrived).as("copies with different archive ids").doesNotHaveDuplicates();
            assertThat(arrived).as("first arrivals").isSorted();
            assertThat(arrived).containsAll(pair.sender().acknowledged());
        }

        private XmppClient present(Receiver receiver) {
            var client = signInWithAcks(receiver.account());
            client.send("<presence xmlns='jabber:client'/>");
            return client;
        }

        private XmppClient signInWithAcks(Account account) {
            var client = signIn(account);
            client.enableAcks();
            return client;
        }

        private XmppClient signIn(Account account) {
            var client = XmppClient.connect(parley.xmpp(), account.user(), new Transcript())
                    .signInPlain(account.domain(), account.user(), account.password());
            client.bind("kill");
            return client;
        }

        private void report(String what) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "{0} after {1} s: {2} messages acknowledged, {3} arrived, {4} of them more than once",
                    what,
                    Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                    pairs.stream()
                            .mapToInt(pair -> pair.sender().acknowledged().size())
                            .sum(),
                    pairs.stream()
                            .mapToInt(pair -> pair.receiver().arrived().size())
                            .sum(),
                    pairs.stream().mapToInt(pair -> pair.receiver().repeated()).sum());
        }
    }
}
