package dev.timeslice.hiddenchecks.thread.eventloop;

import dev.timeslice.model.loop.ServerLimits;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.blackbox.BlackBox;
import dev.timeslice.testkit.sockets.LineServerRun;
import dev.timeslice.testkit.sockets.SocketClient;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/** The server runs in a JVM of its own, driven from outside by clients that count what they get. */
@Tag("unix-sockets")
class SelectorServerTest {
    private static final String CLASS = "dev.timeslice.thread.eventloop.SelectorServer";
    private static final int LINE = 1_000;
    private static final int PENDING = 65_536;
    /** More than sockets hold where these checks run. */
    private static final int VERY_MUCH_PENDING = 16 << 20;

    private static final int WORKERS = 3;
    private static final int MANY = 1_000;

    /** A JVM has some thirty of its own. */
    private static final int MOST_THREADS = 120;

    /** So much at once is less than may be pending: who takes all of it misses nothing. */
    private static final int SAID_AT_ONCE = 100;

    private static LineServerRun start(BlackBox box) {
        return start(box, PENDING);
    }

    private static LineServerRun start(BlackBox box, int pending) {
        return LineServerRun.start(box, CLASS, new ServerLimits(LINE, pending, WORKERS));
    }

    @Check("line-is-not-a-read")
    void linesComeInPiecesAndTogether(BlackBox box) {
        try (LineServerRun run = start(box)) {
            List<SocketClient> two = run.clients(2);
            SocketClient first = two.get(0);
            SocketClient second = two.get(1);
            byte[] line = bytes("echo 반갑습니다\n");
            for (int i = 0; i < line.length; i++) {
                first.sendBytes(Arrays.copyOfRange(line, i, i + 1));
                // Its answer shows that the byte before has certainly been read by itself.
                second.send("echo " + i);
                run.awaitLines(second, i + 1);
            }
            run.expect(first, "echo 반갑습니다");
            first.forget().sendBytes(bytes("echo a\necho b\nec"));
            run.expect(first, "echo a", "echo b");
            second.forget().sendBytes(bytes("echo other"));
            first.sendBytes(bytes("ho c\n"));
            run.expect(first, "echo a", "echo b", "echo c");
            second.send("");
            run.expect(second, "echo other");
        }
    }

    @Check("thousand-clients-few-threads")
    void aThousandClientsNeedFewThreads(BlackBox box) {
        try (LineServerRun run = start(box)) {
            List<SocketClient> many = run.clients(MANY);
            long threads = run.threads();
            if (threads > MOST_THREADS) {
                throw run.failed(Message.of(
                                "With %d clients the server's process has %d threads.",
                                "클라이언트가 %d개일 때 서버 프로세스의 스레드가 %d개입니다.")
                        .with(MANY, threads));
            }
            for (int i = 0; i < MANY; i++) {
                many.get(i).send("echo " + i);
            }
            run.awaitLines(
                    many,
                    1,
                    Message.of("all %d clients are answered", "클라이언트 %d개가 모두 답을 받음")
                            .with(MANY));
            for (int i = 0; i < MANY; i++) {
                run.expect(many.get(i), "echo " + i);
            }
        }
    }

    @Check("nothing-to-do-no-processor")
    void serverSleepsWhileNobodySendsOrTakesAnything(BlackBox box) {
        try (LineServerRun run = start(box)) {
            List<SocketClient> three = run.clients(3);
            run.expectQuiet();
            run.sendUntilFull(three.get(0), chunk(), run.much());
            run.expectQuiet();
        }
    }

    @Check("gone-client-disturbs-nobody")
    void clientThatDiesMidLineIsForgotten(BlackBox box) {
        try (LineServerRun run = start(box)) {
            List<SocketClient> four = run.clients(4);
            four.get(0).sendBytes(bytes("say half a li"));
            four.get(0).close();
            // This one goes while much is pending to it, and while others speak to it.
            run.sendUntilFull(four.get(1), chunk(), run.much());
            four.get(2).send("say to all");
            four.get(1).close();
            four.get(2).send("say to all", "echo end");
            run.await(
                    () -> four.get(2).lines().contains("echo end"),
                    Message.of("a client that stays is answered", "남은 클라이언트가 답을 받음"));
            run.expect(four.get(3), "said to all", "said to all");
            SocketClient last = run.client().send("echo bye");
            run.expect(last, "echo bye");
            last.endSending();
            run.awaitEnd(last);
            run.expectQuiet();
        }
    }

    @Check("who-has-ended-still-gets-answers")
    void clientThatHasEndedItsSideGetsWhatIsPending(BlackBox box) {
        try (LineServerRun run = start(box, VERY_MUCH_PENDING)) {
            SocketClient client = run.clients(1).get(0).reading(false);
            // More than the socket holds, so that the end is read while answers are pending.
            List<String> lines = numbered("echo", 2 * run.capacity());
            client.send(lines.toArray(String[]::new));
            run.await(client::isAllSent, Message.of("the server reads all requests", "서버가 요청을 모두 읽음"));
            client.endSending();
            run.expectQuiet();
            client.reading(true);
            run.expect(client, lines);
            run.awaitEnd(client);
        }
    }

    @Check("interrupted-server-leaves-nothing")
    void serverThatIsInterruptedEndsWithItsPool(BlackBox box) {
        try (LineServerRun run = start(box)) {
            List<SocketClient> two = run.clients(2);
            run.sendUntilFull(two.get(0), chunk(), run.much());
            two.get(1).send("work a");
            run.await(() -> run.told().size() == 1, Message.of("a work is begun", "일 하나가 시작됨"));
            run.interrupt();
        }
    }

    @Check("who-takes-nothing-is-not-read")
    void serverReadsNoMoreFromAClientThatTakesNothing(BlackBox box) {
        try (LineServerRun run = start(box)) {
            List<SocketClient> two = run.clients(2);
            SocketClient greedy = two.get(0);
            run.sendUntilFull(greedy, chunk(), run.much());
            if (greedy.hasEnded()) {
                throw run.failed(Message.of(
                        "A client takes no answer for a while, and the server has closed its connection.",
                        "클라이언트가 한동안 답을 받지 않았을 뿐인데 서버가 연결을 닫았습니다."));
            }
            if (greedy.accepted() >= run.much()) {
                throw run.failed(Message.of(
                                "A client takes no answer at all, but the server has read %d bytes of requests from it.",
                                "클라이언트가 답을 하나도 받지 않는데도 서버가 요청을 %d바이트나 읽었습니다.")
                        .with(greedy.accepted()));
            }
            two.get(1).send("echo still here");
            run.expect(two.get(1), "echo still here");
        }
    }

    @Check("nothing-is-lost-in-parts")
    void allAnswersComeInTheEndAndInOrder(BlackBox box) {
        try (LineServerRun run = start(box)) {
            SocketClient client = run.clients(1).get(0).reading(false);
            List<String> lines = numbered("echo", run.much());
            client.send(lines.toArray(String[]::new));
            run.moveUntilFull(client);
            client.reading(true);
            run.expect(client, lines);
        }
    }

    @Check("slow-reader-misses-some")
    void clientThatTakesNothingMissesWhatIsSaid(BlackBox box) {
        try (LineServerRun run = start(box)) {
            List<SocketClient> three = run.clients(3);
            SocketClient speaker = three.get(0);
            SocketClient quick = three.get(1);
            SocketClient slow = three.get(2).reading(false);
            List<String> said = numbered("said", run.much());
            for (int i = 0; i < said.size(); i++) {
                speaker.send(said.get(i).replaceFirst("said", "say"));
                if ((i + 1) % SAID_AT_ONCE == 0) {
                    run.awaitLines(quick, i + 1);
                }
            }
            run.expect(quick, said);
            slow.reading(true);
            run.await(
                    () -> heard(slow).size() + missed(slow) >= said.size(),
                    Message.of("the slow client has taken or missed everything", "느린 클라이언트가 모두 받거나 놓침"));
            List<String> heard = heard(slow);
            if (heard.size() + missed(slow) != said.size() || missed(slow) == 0) {
                throw run.failed(Message.of(
                                "Of %d lines a client that took nothing meanwhile has got %d, and was told that it missed %d.",
                                "그동안 아무것도 받지 않은 클라이언트가 %d줄 가운데 %d줄을 받았고, 놓친 것은 %d줄이라고 들었습니다.")
                        .with(said.size(), heard.size(), missed(slow)));
            }
            if (heard.size() > said.size() / 2) {
                throw run.failed(Message.of(
                                "The server has kept %d of %d lines for a client that took nothing, much more than may be pending.",
                                "서버가 아무것도 받지 않는 클라이언트를 위해 %2$d줄 가운데 %1$d줄을 두었습니다. 쌓아 두어도 되는 것보다 훨씬 많습니다.")
                        .with(heard.size(), said.size()));
            }
            if (!heard.equals(said.subList(0, heard.size()))) {
                throw run.failed(Message.of(
                        "The lines that a slow client gets are not the first ones, whole and in their order.",
                        "느린 클라이언트가 받은 줄이 처음 것부터 온전히, 차례대로가 아닙니다."));
            }
            speaker.send("say again");
            run.await(
                    () -> slow.lines().contains("said again"),
                    Message.of("a client that takes again hears again", "다시 받는 클라이언트는 다시 들음"));
        }
    }

    private static List<String> heard(SocketClient client) {
        return client.lines().stream().filter(line -> line.startsWith("said ")).toList();
    }

    private static long missed(SocketClient client) {
        return client.lines().stream()
                .filter(line -> line.startsWith("missed "))
                .map(line -> line.substring("missed ".length()))
                .filter(count -> count.matches("[0-9]{1,9}"))
                .mapToLong(Long::parseLong)
                .sum();
    }

    @Check("work-leaves-the-thread-free")
    void workIsDoneByAPoolAndComesBack(BlackBox box) {
        try (LineServerRun run = start(box)) {
            List<SocketClient> three = run.clients(3);
            three.get(0).send("work a", "echo meanwhile");
            three.get(1).send("work b", "work c", "work d", "work e");
            run.expect(three.get(0), "echo meanwhile");
            run.await(
                    () -> run.told().size() >= WORKERS,
                    Message.of("%d works are begun", "일 %d개가 시작됨").with(WORKERS));
            three.get(2).send("echo free", "work f");
            run.expect(three.get(2), "echo free");
            // It goes while its work waits.
            three.get(2).close();
            // Nothing but the results may wake the server up now, and each work that can begin has begun.
            run.awaitPause();
            for (String text : List.of("b", "a", "c", "d", "e", "f")) {
                run.release(text, "the result of " + text);
            }
            run.expect(three.get(0), "echo meanwhile", "worked the result of a");
            run.awaitLines(three.get(1), 4);
            List<String> results = three.get(1).lines().stream().sorted().toList();
            List<String> right = Stream.of("b", "c", "d", "e")
                    .map(text -> "worked the result of " + text)
                    .toList();
            if (!results.equals(right)) {
                throw run.failed(Message.of("The answers to four works are %s.", "네 일에 대한 답이 %s입니다.")
                        .with(results));
            }
            run.await(() -> run.told().size() == 6, Message.of("all works are begun", "모든 일이 시작됨"));
            for (String told : run.told()) {
                if (Integer.parseInt(told.replaceFirst(".* ", "")) > WORKERS) {
                    throw run.failed(Message.of(
                                    "There are %d workers, but more works were under way at once.",
                                    "작업자는 %d개인데 더 많은 일이 동시에 진행되었습니다.")
                            .with(WORKERS));
                }
            }
            SocketClient last = run.client().send("echo and after");
            run.expect(last, "echo and after");
        }
    }

    @Check("endless-line-is-cut-off")
    void clientThatSendsALineWithoutEndIsCutOff(BlackBox box) {
        try (LineServerRun run = start(box)) {
            List<SocketClient> two = run.clients(2);
            String longest = "echo " + "z".repeat(LINE - 5);
            two.get(1).send(longest);
            run.expect(two.get(1), longest);
            two.get(0).sendBytes(new byte[LINE + 1]);
            run.awaitEnd(two.get(0));
            two.get(1).send("echo still here");
            run.expect(two.get(1), longest, "echo still here");
        }
    }

    /** Lines that all differ, of so many bytes together, of about five hundred each. */
    private static List<String> numbered(String word, long bytes) {
        return IntStream.range(0, (int) (bytes / 500) + 1)
                .mapToObj(i -> word + " " + i + " " + "y".repeat(400 + i % 200))
                .toList();
    }

    /** Many requests at once: few calls fill a socket. */
    private static byte[] chunk() {
        return bytes(("echo " + "w".repeat(194) + "\n").repeat(40));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
