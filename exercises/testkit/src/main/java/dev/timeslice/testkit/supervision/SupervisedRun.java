package dev.timeslice.testkit.supervision;

import dev.timeslice.model.process.RestartLimits;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.blackbox.BlackBox;
import dev.timeslice.testkit.blackbox.BlackBoxRun;
import dev.timeslice.testkit.blackbox.Thrown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A supervisor of the student's at work on real children, in a process of its own. */
public final class SupervisedRun implements AutoCloseable {
    /** How long a supervisor lets a child end by itself: so long that none that will is killed, however busy the machine. */
    private static final long PATIENT_MILLIS = 60_000;

    /** The same, where some child does not end by itself, and no verdict rests on who was faster. */
    private static final long HURRIED_MILLIS = 150;

    /** Many times what any check asks of a supervisor. */
    private static final int MOST_STARTS = 60;

    /** What its process says first, with its number. */
    private static final String READY = "ready ";

    private static final Message THE_SUPERVISOR = Message.of("the supervisor", "감독자");

    private final BlackBoxRun run;
    private final Reports reports;
    private final ChildNotes notes;
    private final Map<String, List<Step>> steps = new HashMap<>();

    private SupervisedRun(BlackBoxRun run) {
        this.run = run;
        reports = new Reports(run::lines);
        notes = new ChildNotes(run.folder());
    }

    /**
     * Starts a supervisor without children.
     *
     * @param className a {@link dev.timeslice.model.process.Supervisor} with a constructor for limits, milliseconds of grace
     *     and a host
     */
    public static SupervisedRun start(BlackBox box, String className, RestartLimits limits) {
        return ready(box.start(SupervisorMain.class, arguments(className, limits, PATIENT_MILLIS)));
    }

    /** The same, but it does not wait long for children that do not end by themselves. */
    public static SupervisedRun startHurried(BlackBox box, String className, RestartLimits limits) {
        return ready(box.start(SupervisorMain.class, arguments(className, limits, HURRIED_MILLIS)));
    }

    /** Starts a patient one whose children stay when the supervisor's process ends, if they do not end themselves. */
    public static SupervisedRun startGuarded(BlackBox box, String className, RestartLimits limits) {
        return ready(box.startGuarded(SupervisorMain.class, arguments(className, limits, PATIENT_MILLIS)));
    }

    /** The same, but it does not wait long for children that do not end by themselves. */
    public static SupervisedRun startGuardedAndHurried(BlackBox box, String className, RestartLimits limits) {
        return ready(box.startGuarded(SupervisorMain.class, arguments(className, limits, HURRIED_MILLIS)));
    }

    private static List<String> arguments(String className, RestartLimits limits, long graceMillis) {
        return List.of(
                className,
                Integer.toString(limits.restarts()),
                Long.toString(limits.withinMillis()),
                Long.toString(limits.firstDelayMillis()),
                Long.toString(limits.longestDelayMillis()),
                Long.toString(graceMillis));
    }

    private static SupervisedRun ready(BlackBoxRun run) {
        SupervisedRun supervised = new SupervisedRun(run);
        try {
            supervised.await(
                    () -> !supervised.reports.after(READY).isEmpty(),
                    Message.of("the supervisor is made", "감독자가 만들어짐"));
            return supervised;
        } catch (RuntimeException | Error e) {
            run.close();
            throw e;
        }
    }

    /**
     * Has the supervisor run a child.
     *
     * @param steps as {@link ChildMain} knows them
     */
    public SupervisedRun run(String name, String... steps) {
        this.steps.put(name, Stream.of(steps).map(Step::of).toList());
        List<String> command = Processes.child(run.folder(), name, steps);
        run.send("run\t" + name + "\t" + String.join("\t", command));
        return this;
    }

    /** From now on the host takes its time over lines, so that a supervisor that ends before they are reported is seen to. */
    public SupervisedRun slowLines() {
        return slow("slow lines");
    }

    /** From now on the host takes its time when a child is over, so that a call that returns before that is seen to. */
    public SupervisedRun slowOver() {
        return slow("slow over");
    }

    private SupervisedRun slow(String command) {
        run.send(command);
        await(() -> reports.has("did slow"), Message.of("the host is slow", "호스트가 느려짐"));
        return this;
    }

    /** Has the supervisor run a program that is not there. */
    public SupervisedRun runMissing(String name) {
        run.send("run\t" + name + "\t" + run.folder().resolve("no-such-program"));
        return this;
    }

    /** Has the supervisor stop a child, which may be over already, and waits until the call has returned. */
    public SupervisedRun stop(String name) {
        String returned = "did stop " + name;
        long before = reports.count(returned);
        run.send("stop\t" + name);
        await(
                () -> reports.count(returned) > before,
                Message.of("stop(%s) returns", "stop(%s)이 돌아옴").with(name));
        return this;
    }

    /** When the call that has stopped a child returned, its end was reported. */
    public SupervisedRun expectReportBeforeReturn(String name) {
        List<String> lines = run.lines();
        int report = lines.indexOf("over " + name + " STOPPED");
        if (report < 0 || report > lines.indexOf("did stop " + name)) {
            throw run.failed(Message.of(
                            "stop(%s) returned before the end of the child was reported.",
                            "stop(%s)이 자식의 끝이 보고되기 전에 돌아왔습니다.")
                    .with(name));
        }
        return this;
    }

    /** Has the supervisor end, and waits until the call has returned. */
    public SupervisedRun closeSupervisor() {
        return beginToClose().awaitClosed();
    }

    /** Has the supervisor end, and does not wait. */
    public SupervisedRun beginToClose() {
        run.send("close");
        return this;
    }

    /** Waits until the call that ends the supervisor has returned. */
    public SupervisedRun awaitClosed() {
        await(() -> reports.has("did close"), Message.of("close() returns", "close()가 돌아옴"));
        return this;
    }

    /** Kills the supervisor's process by signal 9, and waits until it is gone. */
    public SupervisedRun killSupervisor() {
        long pid = supervisorPid();
        run.kill(pid);
        run.awaitOutside(() -> !run.lives(pid), Message.of("the supervisor is killed", "감독자가 죽음"));
        return this;
    }

    /** Asks the supervisor's process by signal 15 to end, and waits until it has. */
    public SupervisedRun terminateSupervisor() {
        long pid = supervisorPid();
        run.terminate(pid);
        run.awaitOutside(
                () -> !run.lives(pid),
                Message.of("the supervisor's process ends by signal 15", "감독자의 프로세스가 시그널 15로 끝남"));
        return this;
    }

    private long supervisorPid() {
        return Long.parseLong(reports.after(READY).get(0));
    }

    /** Waits until a child has had so many starts, by its own notes too, and the call that began it has returned. */
    public SupervisedRun awaitStarts(String name, int count) {
        await(
                () -> pids(name).size() >= count
                        && reports.times(name, "started") >= count
                        && reports.has("did run " + name),
                Message.of("%s is started %d times, and supervise returns", "%s 시작 %d번, 그리고 supervise가 돌아옴")
                        .with(name, count));
        return this;
    }

    /** Waits until a child is as its steps {@code stubborn} or {@code goodbye} want it. */
    public SupervisedRun awaitReady(String name) {
        await(
                () -> notes.has(name + ChildMain.IS_READY),
                Message.of("%s is ready for signal 15", "%s이(가) 시그널 15를 받을 준비를 마침")
                        .with(name));
        return awaitStarts(name, 1);
    }

    /** The numbers of the processes that were started for a child, as the children themselves noted them. */
    public List<Long> pids(String name) {
        return notes.pids(name);
    }

    /** Kills the newest process of a child by signal 9. */
    public SupervisedRun kill(String name) {
        List<Long> pids = pids(name);
        run.kill(pids.get(pids.size() - 1));
        return this;
    }

    /** Waits until the supervisor reports an event of a child, such as {@code pause 10}. */
    public SupervisedRun await(String name, String event) {
        return await(name, event, 1);
    }

    /**
     * Waits until the supervisor has reported an event of a child so often.
     *
     * @throws CheckFailure if the child is over before, or nothing happens any more
     */
    public SupervisedRun await(String name, String event, int times) {
        await(
                () -> reports.times(name, event) >= times || reports.isOver(name),
                Message.of("the report <%s> of %s, %d times", "%2$s의 보고 <%1$s> %3$d번")
                        .with(event, name, times));
        if (reports.times(name, event) < times) {
            throw run.failed(Message.of(
                            "Of %s should be reported <%s>, %d times. Reported was: %s.",
                            "%s에 대해 <%s> 보고가 %d번 있어야 하는데, 실제 보고는 %s입니다.")
                    .with(name, event, times, String.join(", ", reports.events(name))));
        }
        return this;
    }

    /**
     * Waits until a child is over, and compares all that was reported of it but its lines.
     *
     * @param events such as {@code started}, {@code ended exited 3}, {@code ended signaled 9}, {@code pause 10}, {@code
     *     over FINISHED}
     */
    public SupervisedRun expect(String name, String... events) {
        List<String> expected = List.of(events);
        await(
                () -> reports.isOver(name) || reports.events(name).size() > expected.size(),
                Message.of("%s is over", "%s의 일이 끝남").with(name));
        List<String> actual = reports.events(name);
        if (!expected.equals(actual)) {
            throw run.failed(
                    Message.of("Of %s should be reported: %s. Reported was: %s.", "%s에 대한 보고는 %s이어야 하는데, 실제 보고는 %s입니다.")
                            .with(name, String.join(", ", expected), String.join(", ", actual)));
        }
        return this;
    }

    /** Compares the lines that had been reported of a child at each of its ends with what its runs up to then have written. */
    public SupervisedRun expectLines(String name) {
        List<String> reported = reports.after("lines " + name + " ");
        Lines output = new Lines();
        Lines errors = new Lines();
        int end = 0;
        for (Note note : notes.starts(name)) {
            Wording.output(name, note.seed(), steps.getOrDefault(name, List.of()))
                    .forEach(output::add);
            Wording.errors(name, note.seed(), steps.getOrDefault(name, List.of()))
                    .forEach(errors::add);
            String expected = output + " " + errors;
            String actual = end < reported.size() ? reported.get(end) : "-";
            end++;
            if (!expected.equals(actual)) {
                throw run.failed(Message.of(
                                "Before end %d of %s, %d lines of standard output and %d of standard error should have been"
                                        + " reported, each once, in order and as it was written (sums %s), but the sums are"
                                        + " %s.",
                                "%2$s의 %1$d번째 끝이 보고되기 전에 표준 출력 %3$d줄과 표준 오류 %4$d줄이 한 번씩, 차례대로, 쓰인 그대로"
                                        + " 보고되어야 하는데(합 %5$s), 합이 %6$s입니다.")
                        .with(end, name, output.count(), errors.count(), expected, actual));
            }
        }
        return this;
    }

    /** Each start of the child was reported with the number of the process that it is, by the child's own note. */
    public SupervisedRun expectPids(String name) {
        List<Long> noted = pids(name);
        List<String> reported = reports.after("started " + name + " ");
        if (!noted.stream().map(Object::toString).toList().equals(reported)) {
            throw run.failed(Message.of(
                            "The processes of %s have the numbers %s, but started was reported with %s.",
                            "%s의 프로세스 번호는 %s인데, started는 %s(으)로 보고되었습니다.")
                    .with(name, noted, reported));
        }
        return this;
    }

    /** The child, asked to end, was left the time to end by itself. */
    public SupervisedRun expectGoodbye(String name) {
        if (!notes.has(name + ChildMain.GOODBYE)) {
            throw run.failed(Message.of(
                            "%s was killed before the time of grace was over: it was about to end by itself.",
                            "%s이(가) 스스로 끝나려는데, 유예 시간이 지나기 전에 죽였습니다.")
                    .with(name));
        }
        return this;
    }

    /** Children that waited for the end of their standard input have read nothing from it before. */
    public SupervisedRun expectNothingRead(String... names) {
        for (String name : names) {
            for (String bytes : notes.lines(name + ChildMain.BYTES_READ)) {
                if (!bytes.equals("0")) {
                    throw run.failed(Message.of(
                                    "%s has read %s bytes from its standard input, into which nothing should be written.",
                                    "%s이(가) 표준 입력에서 %s바이트를 읽었습니다. 거기에는 아무것도 쓰지 않아야 합니다.")
                            .with(name, bytes));
                }
            }
        }
        return this;
    }

    /** The child was started so often, by the children's own notes. */
    public SupervisedRun expectStarts(String name, int count) {
        int actual = pids(name).size();
        if (actual != count) {
            throw run.failed(Message.of(
                            "%s should have been started %d times, but noted %d starts.",
                            "%s의 시작은 %d번이어야 하는데, 자식이 적은 시작은 %d번입니다.")
                    .with(name, count, actual));
        }
        return this;
    }

    /** The newest process of the child lives. */
    public SupervisedRun expectAlive(String name) {
        List<Long> pids = pids(name);
        if (pids.isEmpty() || !run.lives(pids.get(pids.size() - 1))) {
            throw run.failed(Message.of("%s should live, but its process is gone.", "%s은(는) 살아 있어야 하는데 프로세스가 없습니다.")
                    .with(name));
        }
        return this;
    }

    /** No process of these children is left now, not even one that nobody has waited for. */
    public SupervisedRun expectNobody(String... names) {
        for (String name : names) {
            for (long pid : pids(name)) {
                if (run.lives(pid)) {
                    throw run.failed(Message.of(
                                    "The process %d of %s should be gone by now, but lives.",
                                    "%2$s의 프로세스 %1$d은(는) 이제 없어야 하는데 살아 있습니다.")
                            .with(pid, name));
                }
                if (run.isZombie(pid)) {
                    throw run.failed(Message.of(
                                    "The process %d of %s has ended, but nobody has waited for it: it is a zombie.",
                                    "%2$s의 프로세스 %1$d은(는) 끝났지만 아무도 기다리지 않아 좀비로 남았습니다.")
                            .with(pid, name));
                }
            }
        }
        return this;
    }

    /** Waits until no process of these children is left; they have to end by themselves. */
    public SupervisedRun awaitNobody(String... names) {
        for (String name : names) {
            run.awaitOutside(
                    () -> pids(name).stream().noneMatch(run::lives),
                    Message.of("no process of %s is left", "%s의 프로세스가 남지 않음").with(name));
        }
        return this;
    }

    private void await(BooleanSupplier condition, Message awaited) {
        run.await(
                () -> {
                    Thrown.refuse(run, THE_SUPERVISOR);
                    refuseEndlessStarts();
                    return condition.getAsBoolean();
                },
                awaited);
    }

    /** Who starts children again and again never comes to rest, and would be left to a person. */
    private void refuseEndlessStarts() {
        int starts = reports.after("started ").size();
        if (starts > MOST_STARTS) {
            throw run.failed(Message.of(
                            "The supervisor has started its children %d times, and goes on.",
                            "감독자가 자식을 %d번 시작했고, 아직도 계속합니다.")
                    .with(starts));
        }
    }

    /** Ends whatever is left. */
    @Override
    public void close() {
        run.close();
    }
}
