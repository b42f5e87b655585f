package dev.timeslice.testkit.exchange;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.GraderFault;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.blackbox.BlackBox;
import dev.timeslice.testkit.blackbox.BlackBoxRun;
import dev.timeslice.testkit.blackbox.Thrown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Real processes that share a file of records by a student's class. None is left when it is closed, nor the file. */
public final class RecordsRun implements AutoCloseable {
    /** The most bytes of a record. */
    public static final int MOST_BYTES = 1_000;

    private static final String FILE = "records";
    private static final Message A_PROCESS = Message.of("a process", "한 프로세스");

    /** Somebody who could get in has got in long before. Who waits too short a time only finds less. */
    private static final int LOOKS_AT_A_CLOSED_DOOR = 30;

    private static final long MILLIS_A_LOOK = 20;

    private final BlackBoxRun run;
    private final Set<String> living = new HashSet<>();

    private RecordsRun(BlackBoxRun run) {
        this.run = run;
    }

    /**
     * Starts processes that have opened the file.
     *
     * @param className a {@link dev.timeslice.model.exchange.RecordFile} with a constructor for path and limit
     * @param names of the processes
     */
    public static RecordsRun start(BlackBox box, String className, String... names) {
        RecordsRun records =
                new RecordsRun(box.start(RecordsMain.class, List.of(className, FILE, Integer.toString(MOST_BYTES))));
        try {
            for (String name : names) {
                records.run.send("start " + name);
                records.living.add(name);
            }
            for (String name : names) {
                records.await(
                        () -> records.pid(name) > 0,
                        Message.of("%s has opened the file", "%s이(가) 파일을 엶").with(name));
            }
            return records;
        } catch (RuntimeException | Error e) {
            records.close();
            throw e;
        }
    }

    private long pid(String name) {
        return run.lines().stream()
                .filter(line -> line.startsWith(name + " ready "))
                .map(line -> line.substring((name + " ready ").length()))
                .filter(pid -> pid.matches("[0-9]{1,10}"))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(-1);
    }

    /** Gives a process a command of {@link RecordsChildMain}. */
    public RecordsRun tell(String name, String command) {
        run.send("tell " + name + " " + command);
        return this;
    }

    /** Waits until a process has told as much, such as {@code inside t0}. */
    public RecordsRun await(String name, String told) {
        await(
                () -> hasTold(name, told),
                Message.of("<%s> of %s", "%2$s의 <%1$s>").with(told, name));
        return this;
    }

    private boolean hasTold(String name, String told) {
        return run.lines().contains(name + " " + told);
    }

    /** Waits until a process has appended so many records, in all. */
    public RecordsRun awaitDone(String name, int count) {
        await(
                () -> done().filter(owner -> owner.startsWith(name + " ")).count() >= count,
                Message.of("%s has appended %d records", "%s이(가) 레코드 %d개를 덧붙임").with(name, count));
        return this;
    }

    /** Whose appends have returned. */
    private Stream<String> done() {
        return run.lines().stream()
                .filter(line -> line.matches("\\S+ did \\S+"))
                .map(line -> line.replace(" did ", " "));
    }

    /**
     * Lets some time go by in which a process could tell something that it must not tell yet.
     *
     * @param sentence what it means if it does
     * @throws CheckFailure if it does
     */
    public RecordsRun expectNotYet(String name, String told, Message sentence) {
        for (int i = 0; i < LOOKS_AT_A_CLOSED_DOOR; i++) {
            Thrown.refuse(run, A_PROCESS);
            if (hasTold(name, told)) {
                throw run.failed(sentence);
            }
            sleep();
        }
        return this;
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(MILLIS_A_LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraderFault("interrupted while processes shared a file", e);
        }
    }

    /** Writes the beginning of a record behind the last one, as a process leaves it that dies in the middle of its write. */
    public RecordsRun tear(byte[] beginning) {
        try {
            Files.write(file(), beginning, StandardOpenOption.APPEND);
            return this;
        } catch (IOException e) {
            throw new GraderFault("the file of the records cannot be written", e);
        }
    }

    /** Kills a process by signal 9, and waits until it is gone. */
    public RecordsRun kill(String name) {
        long pid = pid(name);
        run.kill(pid);
        living.remove(name);
        run.await(() -> !run.lives(pid), Message.of("%s is killed", "%s이(가) 죽음").with(name));
        return this;
    }

    /** The folder of the run. */
    public Path folder() {
        return run.folder();
    }

    /** How many descriptors on the file the processes have together; 0 where the system does not tell. */
    public long descriptors() {
        return run.descriptors("/" + FILE);
    }

    /** What is in the file. */
    public byte[] bytes() {
        try {
            return Files.isRegularFile(file(), LinkOption.NOFOLLOW_LINKS) ? Files.readAllBytes(file()) : new byte[0];
        } catch (IOException e) {
            throw new GraderFault("the file of the records cannot be read", e);
        }
    }

    private Path file() {
        return run.folder().resolve(FILE);
    }

    /**
     * Compares records with what the processes have told: each append that has returned has left one record, they are numbered without a
     * gap, and nobody else has written one but who was killed, at most one.
     *
     * @param records the data of the records
     * @param killed how many processes were killed
     */
    public RecordsRun expectNothingLost(List<byte[]> records, int killed) {
        List<SharedRecord> found = records.stream().map(SharedRecord::of).toList();
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).number() != i + 1) {
                throw differs(
                        Message.of(
                                        "Each record has the number after the last one's, so record %d should have the number"
                                                + " %d, but has %d: whoever wrote it did not see the last one.",
                                        "레코드마다 바로 앞 레코드의 다음 번호가 붙으므로 %d번째 레코드의 번호는 %d이어야 하는데 %d입니다."
                                                + " 쓴 쪽이 마지막 레코드를 보지 못했습니다.")
                                .with(i + 1, i + 1, found.get(i).number()),
                        found);
            }
        }
        Set<String> owners = new HashSet<>();
        found.forEach(one -> owners.add(one.owner()));
        List<String> lost =
                new ArrayList<>(done().filter(owner -> !owners.contains(owner)).toList());
        if (!lost.isEmpty()) {
            throw differs(
                    Message.of(
                                    "An append has returned to %s, but its record is not in the file.",
                                    "%s의 덧붙이기는 끝났는데 그 레코드가 파일에 없습니다.")
                            .with(lost.get(0)),
                    found);
        }
        long expected = done().count();
        if (found.size() > expected + killed) {
            throw differs(
                    Message.of("%d appends have returned, but there are %d records.", "덧붙이기는 %d번 끝났는데 레코드는 %d개입니다.")
                            .with(expected, found.size()),
                    found);
        }
        return this;
    }

    private CheckFailure differs(Message sentence, List<SharedRecord> found) {
        StringBuilder rows = new StringBuilder();
        found.stream()
                .skip(Math.max(0, found.size() - 30))
                .forEach(one -> rows.append(one.number())
                        .append(' ')
                        .append(one.owner())
                        .append('\n'));
        return CheckFailure.failed(
                sentence, "the last records\n" + rows.toString().indent(2));
    }

    /** Waits until something holds. */
    public void await(BooleanSupplier condition, Message awaited) {
        Standstill standstill = new Standstill(run, living);
        run.await(
                () -> {
                    Thrown.refuse(run, A_PROCESS);
                    if (condition.getAsBoolean()) {
                        return true;
                    }
                    standstill.look(awaited);
                    return false;
                },
                awaited);
    }

    /** A failure, with what the processes said. */
    public CheckFailure failed(Message sentence) {
        return run.failed(sentence);
    }

    /** Ends whatever is left. */
    @Override
    public void close() {
        run.close();
    }
}
