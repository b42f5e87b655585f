package dev.timeslice.hiddenchecks.ipc.socketsandfiles;

import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.GraderFault;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.blackbox.BlackBox;
import dev.timeslice.testkit.exchange.FrameClient;
import dev.timeslice.testkit.exchange.FramedRun;
import java.io.IOException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** The server runs in a JVM of its own; the check is its clients, good ones and bad ones. */
@Tag("unix-sockets")
class FramedServerTest {
    private static final String CLASS = "dev.timeslice.ipc.socketsandfiles.FramedServer";

    /** The beginning of a frame of six bytes. */
    private static final byte[] HALF = {0, 0, 0, 6, 'a', 'b', 'c'};

    private static final byte[] ONE_AND_A_HALF = {0, 0, 0, 3, 'o', 'n', 'e', 0, 0, 0, 6, 'a', 'b', 'c'};

    @Check("requests-come-in-pieces")
    void aRequestMayComeByteByByteAndManyAtOnce(BlackBox box) {
        try (FramedRun run = FramedRun.start(box, CLASS)) {
            FrameClient slow = run.client();
            for (byte one : FrameClient.frame("slow")) {
                slow.sendBytes(new byte[] {one});
            }
            FrameClient quick = run.client();
            String[] requests = new String[300];
            String[] answers = new String[300];
            for (int i = 0; i < requests.length; i++) {
                requests[i] = "request " + i;
                answers[i] = "re:" + requests[i];
            }
            quick.send(requests);
            FrameClient large = run.client().send("m".repeat(400_000), "n");
            run.expect(slow, "re:slow").expect(quick, answers).expect(large, "re:" + "m".repeat(400_000), "re:n");
        }
    }

    @Check("nobody-waits-for-others")
    void aClientThatStallsStopsNobody(BlackBox box) {
        try (FramedRun run = FramedRun.start(box, CLASS)) {
            // Its answer shows that what stands behind the first request has been read too, if not by everybody.
            run.expect(run.client().sendBytes(ONE_AND_A_HALF), "re:one");
            FrameClient deaf = run.client().reading(false);
            for (int i = 0; i < 8; i++) {
                deaf.send("big 500000");
            }
            FrameClient held = run.client().send("hold it");
            run.awaitLine("begun hold it");
            FrameClient good = run.client().send("one");
            run.expect(good, "re:one");
            good.send("two");
            run.expect(good, "re:one", "re:two");
            run.release("hold it").expect(held, "re:hold it");
        }
    }

    @Check("death-of-a-client-is-its-own")
    void aClientThatDiesInsideAFrameStopsNobody(BlackBox box) {
        try (FramedRun run = FramedRun.start(box, CLASS)) {
            FrameClient before = run.client().send("one");
            run.expect(before, "re:one");
            run.client().sendBytes(HALF).close();
            run.client().sendBytes(new byte[] {0, 0}).close();
            FrameClient deaf = run.client().reading(false);
            for (int i = 0; i < 4; i++) {
                deaf.send("big 500000");
            }
            deaf.close();
            run.client().close();
            FrameClient ending = run.client().send("last").sendBytes(HALF);
            run.awaitSent(ending);
            ending.endSending();
            // A server that goes down with a client does so before it is asked again.
            run.expect(ending, "re:last").awaitEnd(ending).awaitPause();
            before.send("two");
            FrameClient after = run.client().send("three");
            run.expect(before, "re:one", "re:two").expect(after, "re:three");
            // What is told may come later than the answers, so that too few prove nothing.
            if (run.asked(3) + run.asked(6) > 2) {
                throw run.failed(Message.of(
                        "Half a frame is no request, but the service was asked for it.",
                        "프레임의 절반은 요청이 아닌데 서비스에 전달되었습니다."));
            }
        }
    }

    @Check("liars-are-cut-off")
    void aClientThatLiesAboutTheLengthIsCutOff(BlackBox box) {
        try (FramedRun run = FramedRun.start(box, CLASS)) {
            FrameClient good = run.client().send("one");
            for (byte[] lie : List.of(
                    new byte[] {0, 0, 0, 0, 0, 0, 0, 1, 'x'},
                    new byte[] {-1, -1, -1, -1, 0, 0, 0, 1, 'x'},
                    new byte[] {0x7f, -1, -1, -1, 0, 0, 0, 1, 'x'},
                    new byte[] {0, 0x10, 0, 1, 0, 0, 0, 1, 'x'})) {
                FrameClient liar = run.client().send("before").sendBytes(lie);
                run.expect(liar, "re:before").awaitEnd(liar);
                run.expect(liar, "re:before");
            }
            good.send("two");
            run.expect(good, "re:one", "re:two");
        }
    }

    @Check("failing-service-costs-one-client")
    void aServiceThatFailsCostsItsClientTheConnection(BlackBox box) {
        try (FramedRun run = FramedRun.start(box, CLASS)) {
            FrameClient good = run.client().send("one");
            FrameClient unlucky = run.client().send("before", "fail", "after");
            run.expect(unlucky, "re:before").awaitEnd(unlucky);
            FrameClient greedy = run.client().send("before", "big " + (FramedRun.MOST_BYTES + 1));
            run.expect(greedy, "re:before").awaitEnd(greedy).awaitPause();
            good.send("two");
            run.expect(good, "re:one", "re:two").expect(run.client().send("three"), "re:three");
        }
    }

    @Check("ended-connections-are-closed")
    void theServerKeepsNoSocketOfThoseWhoHaveGone(BlackBox box) {
        try (FramedRun run = FramedRun.start(box, CLASS)) {
            FrameClient staying = run.client().send("one");
            run.expect(staying, "re:one");
            long before = run.sockets();
            List<FrameClient> polite = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                FrameClient client = run.client().send("mine");
                run.expect(client, "re:mine");
                if (i % 2 == 0) {
                    polite.add(client.endSending());
                } else {
                    client.close();
                }
                run.client().sendBytes(HALF).close();
            }
            polite.forEach(run::awaitEnd);
            run.await(
                    () -> run.sockets() <= before,
                    Message.of(
                                    "the server has %d sockets open again, as before the others came",
                                    "다른 클라이언트가 오기 전처럼 서버가 연 소켓이 다시 %d개임")
                            .with(before));
        }
    }

    @Check("left-behind-is-replaced")
    void aSocketThatTheDeadHaveLeftIsReplacedAndNobodyElses(BlackBox box) throws IOException {
        try (FramedRun run = FramedRun.program(box, CLASS)) {
            Path socket = run.folder().resolve(FramedRun.SOCKET);
            listen(socket).close();
            run.serve(FramedRun.SOCKET);
            FrameClient client = run.client().send("one");
            run.expect(client, "re:one");

            Path taken = run.folder().resolve("t");
            try (ServerSocketChannel living = listen(taken)) {
                run.serve("t").awaitLine("refused t");
                if (!isReached(living, taken)) {
                    throw run.failed(Message.of(
                            "Somebody listened at the path, and after serve nobody can connect to it any more.",
                            "그 경로에서 누군가 듣고 있었는데, serve 뒤에는 아무도 그쪽에 연결할 수 없습니다."));
                }
            }
            Path file = run.folder().resolve("f");
            Files.write(file, new byte[] {1, 2, 3});
            run.serve("f").awaitLine("refused f");
            if (!Files.isRegularFile(file) || !Arrays.equals(new byte[] {1, 2, 3}, Files.readAllBytes(file))) {
                throw run.failed(Message.of(
                        "An ordinary file stood at the path, and the server has removed or changed it.",
                        "그 경로에 보통 파일이 있었는데 서버가 지우거나 바꾸었습니다."));
            }
        }
    }

    private static ServerSocketChannel listen(Path socket) {
        try {
            ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            channel.bind(UnixDomainSocketAddress.of(socket));
            return channel;
        } catch (IOException e) {
            throw new GraderFault("a socket for a black-box check cannot be made", e);
        }
    }

    private static boolean isReached(ServerSocketChannel living, Path socket) throws IOException {
        living.configureBlocking(false);
        try (SocketChannel visitor = SocketChannel.open(UnixDomainSocketAddress.of(socket));
                SocketChannel accepted = living.accept()) {
            return visitor.isConnected() && accepted != null;
        } catch (SocketException gone) {
            return false;
        }
    }

    @Check("close-ends-it-all")
    void whenTheServerIsClosedNothingIsLeft(BlackBox box) {
        try (FramedRun run = FramedRun.start(box, CLASS)) {
            FrameClient first = run.client().send("one");
            FrameClient second = run.client().sendBytes(HALF);
            run.expect(first, "re:one");
            Path socket = run.folder().resolve(FramedRun.SOCKET);
            run.closeServer().awaitLine("returned " + FramedRun.SOCKET);
            run.awaitEnd(first).awaitEnd(second);
            if (Files.exists(socket)) {
                throw run.failed(Message.of(
                        "The server is closed, but its socket's file is still there.", "서버를 닫았는데 소켓 파일이 남아 있습니다."));
            }
            run.closeServer().serve(FramedRun.SOCKET);
            FrameClient third = run.client().send("three");
            run.expect(third, "re:three");
        }
    }
}
