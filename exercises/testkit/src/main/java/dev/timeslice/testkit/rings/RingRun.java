package dev.timeslice.testkit.rings;

import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.GraderFault;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.blackbox.BlackBox;
import dev.timeslice.testkit.blackbox.BlackBoxRun;
import dev.timeslice.testkit.blackbox.Thrown;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A consumer and a producer, each a process of its own, that share a ring of the student's in a file. Each command waits until it
 * is done; those that begin with {@code begin} do not.
 */
public final class RingRun implements AutoCloseable {
    private static final String CONSUMER = "consumer ";
    private static final String PRODUCER = "producer ";

    private static final Message A_PROCESS = Message.of("a process", "프로세스");

    private final BlackBoxRun run;
    private final Path ring;
    private final long seed;
    private int put;
    private int taken;

    private RingRun(BlackBoxRun run, long seed) {
        this.run = run;
        this.seed = seed;
        ring = run.folder().resolve("ring");
    }

    /**
     * Starts the consumer's process alone.
     *
     * @param fileClass a {@link dev.timeslice.model.ipc.RingFile} with static methods create(Path, int) and open(Path)
     * @param ringClass a {@link dev.timeslice.model.ipc.ClosableRing} with a constructor for a segment
     * @param seed of the numbers that are put; the consumer's process never gets it
     */
    public static RingRun start(BlackBox box, String fileClass, String ringClass, long seed) {
        BlackBoxRun run = box.start(PeerMain.class, List.of("consumer", fileClass, ringClass));
        RingRun rings = new RingRun(run, seed);
        try {
            rings.await(CONSUMER + "ready", Message.of("the consumer's process is there", "소비자 프로세스가 있음"));
            return rings;
        } catch (RuntimeException | Error e) {
            run.close();
            throw e;
        }
    }

    /** Starts the producer's process, has it make the file and the consumer's open it. */
    public RingRun connect(int capacity) {
        startProducer();
        inProducer("create\t" + ring + "\t" + capacity, "create", Message.of("create returns", "create가 돌아옴"));
        inConsumer("open\t" + ring, "open", Message.of("open returns", "open이 돌아옴"));
        return this;
    }

    private void startProducer() {
        run.send("peer");
        await(PRODUCER + "ready", Message.of("the producer's process is there", "생산자 프로세스가 있음"));
    }

    /** The producer puts numbers, waiting for room. */
    public RingRun put(int count) {
        beginPut(count);
        return awaitPut();
    }

    /** The same, but others may go on meanwhile. */
    public RingRun beginPut(int count) {
        run.send("to\tput\t" + seed + "\t" + put + "\t" + count);
        put += count;
        return this;
    }

    /** Waits until all has been put that was begun. */
    public RingRun awaitPut() {
        await(
                PRODUCER + "did put",
                Message.of("all %d numbers are put", "수 %d개를 모두 넣음").with(put));
        return this;
    }

    /** The producer closes the ring; it need not have put everything before. */
    public RingRun beginClose() {
        run.send("to\tclose");
        return this;
    }

    /** The consumer takes so many numbers, and they are the next ones. */
    public RingRun take(int count) {
        String answer = inConsumer(
                "take\t" + count,
                "take",
                Message.of("%d more numbers come, after %d", "수 %2$d개 다음에 %1$d개가 더 나옴")
                        .with(count, taken));
        return compare(count, answer);
    }

    /** The consumer takes to the end, and all that was put comes, each once and in order. */
    public RingRun drain() {
        String answer = inConsumer(
                "drain",
                "drain",
                Message.of("all %d numbers come, and then the end", "수 %d개가 모두 나오고 끝이 옴")
                        .with(put - taken));
        return compare(put - taken, answer);
    }

    /** The consumer takes what is there, and it is all that was put. */
    public RingRun takeRest() {
        return compare(
                put - taken,
                inConsumer("rest", "rest", Message.of("take() finds nothing any more", "take()가 더 찾지 못함")));
    }

    private RingRun compare(int count, String answer) {
        String expected = Numbers.of(seed, taken, count).toString();
        taken += count;
        if (!expected.equals(answer)) {
            int came = Integer.parseInt(answer.split(" ")[0]);
            throw run.failed(
                    came == count
                            ? Message.of(
                                            "%d numbers came, as many as there should, but not those that were put, each once and in"
                                                    + " order.",
                                            "수 %d개가 나와 개수는 맞지만, 넣은 수가 한 번씩 차례대로 나온 것은 아닙니다.")
                                    .with(count)
                            : Message.of("%d numbers should have come, but %d did.", "수 %d개가 나와야 하는데 %d개가 나왔습니다.")
                                    .with(count, came));
        }
        return this;
    }

    /** What the consumer is told of the producer. */
    public RingRun expectAlive(boolean expected) {
        String answer = inConsumer("alive", "alive", Message.of("isProducerAlive() returns", "isProducerAlive()가 돌아옴"));
        if (!answer.equals("" + expected)) {
            throw run.failed((expected
                            ? Message.of(
                                    "The producer lives, but isProducerAlive() is %s.",
                                    "생산자가 살아 있는데 isProducerAlive()는 %s입니다.")
                            : Message.of(
                                    "The producer's process is gone, but isProducerAlive() is %s.",
                                    "생산자 프로세스는 없는데 isProducerAlive()는 %s입니다."))
                    .with(answer));
        }
        return this;
    }

    /** Kills the producer's process by signal 9, and waits until it is gone. */
    public RingRun killProducer() {
        long pid = Long.parseLong(found(PRODUCER + "ready ", 0).orElseThrow());
        run.kill(pid);
        // Its first thread may be a zombie while others still hold its files: it is gone when its parent has waited.
        run.awaitOutside(() -> !run.lives(pid) && !run.isZombie(pid), Message.of("the producer is killed", "생산자가 죽음"));
        return this;
    }

    /** The producer gives the file back, and lives on. */
    public RingRun releaseByProducer() {
        inProducer("release", "release", Message.of("close() of the file returns", "파일의 close()가 돌아옴"));
        return this;
    }

    /** The words of the file, as they lie on the disk, in the order of bytes that was agreed on. */
    public long[] words() {
        try {
            if (!Files.isRegularFile(ring, LinkOption.NOFOLLOW_LINKS)) {
                throw run.failed(Message.of("There is no file.", "파일이 없습니다."));
            }
            byte[] bytes = Files.readAllBytes(ring);
            long[] words = new long[bytes.length / Long.BYTES];
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(words);
            return words;
        } catch (IOException e) {
            throw new GraderFault("the file of a ring cannot be read", e);
        }
    }

    /** A number of the sequence that is put. */
    public long number(int index) {
        return Numbers.number(seed, index);
    }

    /** A failure of this run. */
    public CheckFailure failed(Message sentence) {
        return run.failed(sentence);
    }

    /**
     * The consumer opens a file and is told that it is none of a ring; it lives on, and the file is as it was.
     *
     * @param called what is wrong with the file
     */
    public RingRun expectRefused(Message called, byte[] content) {
        Path file = run.folder().resolve("other");
        write(file, content);
        expectRefused(
                "open\t" + file, Message.of("open(a file %s)", "%s 파일의 open").with(called));
        if (!unchanged(file, content)) {
            throw run.failed(Message.of(
                            "open has refused a file %s, but has also changed it: it has %d bytes now, not %d.",
                            "open이 %s 파일을 거부했지만 파일을 바꾸기도 했습니다. 지금 크기는 %d바이트이고, 전에는 %d바이트였습니다.")
                    .with(called, file.toFile().length(), content.length));
        }
        return this;
    }

    /** The consumer tries to make a file where there is one already, and that one is as it was. */
    public RingRun expectNotOverwritten(byte[] content, int capacity) {
        Path file = run.folder().resolve("other");
        write(file, content);
        expectRefused(
                "create\t" + file + "\t" + capacity,
                Message.of("create where a file is already", "이미 파일이 있는 곳의 create"));
        if (!unchanged(file, content)) {
            throw run.failed(
                    Message.of("create has changed a file that was there before.", "create가 이미 있던 파일을 바꾸었습니다."));
        }
        return this;
    }

    private void expectRefused(String command, Message called) {
        int before = all(CONSUMER + "refused ").size();
        int done = all(CONSUMER + "did ").size();
        run.send(command);
        run.await(
                () -> {
                    refuseWhatWasThrown();
                    return all(CONSUMER + "refused ").size() > before
                            || all(CONSUMER + "did ").size() > done;
                },
                Message.of("%s throws an IOException", "%s은(는) IOException을 던짐").with(called));
        if (all(CONSUMER + "did ").size() > done) {
            throw run.failed(
                    Message.of("%s should throw an IOException, but returned.", "%s은(는) IOException을 던져야 하는데 돌아왔습니다.")
                            .with(called));
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new GraderFault("a file for a check cannot be written", e);
        }
    }

    private static boolean unchanged(Path file, byte[] content) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) == content.length
                    && Arrays.equals(Files.readAllBytes(file), content);
        } catch (IOException e) {
            return false;
        }
    }

    private String inConsumer(String command, String word, Message awaited) {
        return answered(CONSUMER + "did " + word, command, awaited);
    }

    private String inProducer(String command, String word, Message awaited) {
        return answered(PRODUCER + "did " + word, "to\t" + command, awaited);
    }

    private String answered(String line, String command, Message awaited) {
        int before = all(line).size();
        run.send(command);
        run.await(
                () -> {
                    refuseWhatWasThrown();
                    refuseRefusals();
                    return all(line).size() > before;
                },
                awaited);
        return found(line, before).orElseThrow().strip();
    }

    private void await(String line, Message awaited) {
        run.await(
                () -> {
                    refuseWhatWasThrown();
                    refuseRefusals();
                    return !all(line).isEmpty();
                },
                awaited);
    }

    private List<String> all(String beginning) {
        List<String> found = new ArrayList<>();
        for (String line : run.lines()) {
            if (line.startsWith(beginning)) {
                found.add(line.substring(beginning.length()));
            }
        }
        return found;
    }

    private Optional<String> found(String beginning, int index) {
        List<String> found = all(beginning);
        return index < found.size() ? Optional.of(found.get(index)) : Optional.empty();
    }

    private void refuseRefusals() {
        for (String who : List.of(CONSUMER, PRODUCER)) {
            Optional<String> refused = found(who + "refused ", 0);
            if (refused.isPresent()) {
                throw run.failed(Message.of("A file that is right was refused: %s", "올바른 파일을 거부했습니다: %s")
                        .with(refused.get()));
            }
        }
    }

    private void refuseWhatWasThrown() {
        for (String who : List.of(CONSUMER, PRODUCER)) {
            Thrown.refuse(run, who, A_PROCESS);
        }
    }

    /** Ends whatever is left. */
    @Override
    public void close() {
        run.close();
    }
}
