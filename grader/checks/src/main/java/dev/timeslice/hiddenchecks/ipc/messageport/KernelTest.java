package dev.timeslice.hiddenchecks.ipc.messageport;

import dev.timeslice.ipc.messageport.BoundedPort;
import dev.timeslice.ipc.messageport.FairWaiters;
import dev.timeslice.model.Parts;
import dev.timeslice.model.ipc.MessagePort;
import dev.timeslice.model.ipc.PortWaiters;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckContext;
import dev.timeslice.testkit.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The parts inside the kernel, between processes; the smallest workloads come first. */
class KernelTest {
    private static final String PORT = "dev.timeslice.ipc.messageport.BoundedPort";
    private static final String WAITERS = "dev.timeslice.ipc.messageport.FairWaiters";
    private static final int MOST_MESSAGES = 2;

    /** Answers of one length each, so that a caller that gets another one's answer shows. */
    private static final List<Line> CLIENTS = List.of(
            Line.of("A", "request 1"),
            Line.of("B", "send 2, request 3"),
            new Line("C1", "C", "request 4, request 5"),
            new Line("C2", "C", "request 6"),
            Line.of("D", "send 7, send 8"));

    /** They outlive the run: what happens when a server ends is another question. */
    private static final List<Line> SERVERS = List.of(
            Line.of(
                    "server",
                    "receive, reply 11, receive, reply 12, receive, reply 13, receive, reply 14, receive, io 400"),
            Line.of(
                    "server",
                    "receive, receive, reply 21, reply 22, receive, receive, reply 23, reply 24, receive, io 400"),
            Line.of(
                    "server",
                    "io 9, receive, io 3, receive, receive, reply 31, io 3, reply 32, receive, reply 33, io 400"));

    private static final List<Line> MORTALS = List.of(
            Line.of("server", "receive, io 5"),
            Line.of("server", "receive, reply 41"),
            Line.of("server", "receive, receive, reply 42, io 5"),
            Line.of("server", "receive, io 9, reply 43, receive, reply 44"));

    private static final List<Line> KILLERS = List.of(
            Line.of("killer", "io 3, kill A"), Line.of("killer", "io 5, kill C"), Line.of("late", "io 20, request 9"));

    @Check("calls-in-the-kernel")
    void callersInTheKernelGetTheirOwnAnswers(CheckContext context) {
        List<PortRun> runs = new ArrayList<>();
        for (List<Line> clients : subsets(CLIENTS)) {
            for (Line server : SERVERS) {
                addAll(runs, with(clients, server));
            }
        }
        comparePort(
                context,
                runs,
                Message.of(
                        "With these tasks the messages or the answers go another way than they should.",
                        "이 태스크들을 실행하면 메시지나 답이 가야 할 길과 다르게 갑니다."));
    }

    @Check("ends-in-the-kernel")
    void deathsInTheKernelLeaveNobodyWaitingForThem(CheckContext context) {
        List<PortRun> runs = new ArrayList<>();
        for (List<Line> clients : subsets(CLIENTS.subList(0, 4))) {
            for (Line server : MORTALS) {
                addAll(runs, with(clients, server));
                for (Line killer : KILLERS) {
                    if (killer.name().equals("late") || named(clients, killer)) {
                        addAll(runs, with(with(clients, server), killer));
                    }
                }
            }
        }
        comparePort(
                context,
                runs,
                Message.of(
                        "After somebody has ended, those who are left go on otherwise than they should.",
                        "누군가 끝난 뒤, 남은 태스크들이 올바르지 않게 이어집니다."));
    }

    @Check("nobody-woken-in-vain")
    void thoseAreWokenInTheKernelWhoCanGoOn(CheckContext context) {
        List<PortRun> runs = new ArrayList<>();
        for (List<Line> clients : subsets(CLIENTS)) {
            for (Line server : SERVERS) {
                addAll(runs, with(clients, server));
            }
            for (Line server : MORTALS) {
                addAll(runs, with(clients, server));
            }
        }
        runs.sort(Comparator.comparingInt(run -> run.lines().size()));
        for (PortRun run : runs) {
            run.compare(
                    parts(context, run).build(),
                    parts(context, run).portWaiters(FairWaiters::new).build(),
                    Message.of(
                            "Others are woken than should be, or in another order.",
                            "깨워야 할 태스크가 아닌 태스크를 깨우거나, 순서가 다릅니다."));
        }
    }

    private static void comparePort(CheckContext context, List<PortRun> runs, Message sentence) {
        runs.sort(Comparator.comparingInt(run -> run.lines().size()));
        for (PortRun run : runs) {
            run.compare(
                    parts(context, run).build(),
                    parts(context, run)
                            .port(() -> new BoundedPort(run.capacity()))
                            .build(),
                    sentence);
        }
    }

    /** The reference's. */
    private static Parts.Builder parts(CheckContext context, PortRun run) {
        return Parts.builder()
                .port(() -> context.reference(MessagePort.class, PORT, run.capacity()))
                .portWaiters(() -> context.reference(PortWaiters.class, WAITERS));
    }

    private static void addAll(List<PortRun> runs, List<Line> lines) {
        for (int capacity = 1; capacity <= MOST_MESSAGES; capacity++) {
            runs.add(new PortRun(capacity, lines));
        }
    }

    private static List<Line> with(List<Line> lines, Line more) {
        List<Line> all = new ArrayList<>(lines);
        all.add(more);
        return all;
    }

    /** Whether the process is there that the killer ends. */
    private static boolean named(List<Line> clients, Line killer) {
        String process = killer.program().substring(killer.program().lastIndexOf(' ') + 1);
        return clients.stream().anyMatch(line -> line.process().equals(process));
    }

    /** All but the empty one. */
    private static List<List<Line>> subsets(List<Line> lines) {
        List<List<Line>> all = new ArrayList<>();
        for (int bits = 1; bits < 1 << lines.size(); bits++) {
            int chosen = bits;
            all.add(IntStream.range(0, lines.size())
                    .filter(number -> (chosen & (1 << number)) != 0)
                    .mapToObj(lines::get)
                    .toList());
        }
        return all;
    }
}
