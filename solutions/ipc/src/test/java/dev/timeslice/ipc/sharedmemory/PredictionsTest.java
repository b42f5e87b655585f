package dev.timeslice.ipc.sharedmemory;

import static dev.timeslice.model.ipc.RingLayout.CLOSED;
import static dev.timeslice.model.ipc.RingLayout.HEAD;
import static dev.timeslice.model.ipc.RingLayout.LINE;
import static dev.timeslice.model.ipc.RingLayout.SLOTS;
import static dev.timeslice.model.ipc.RingLayout.TAIL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.ipc.SharedSegment;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Answers and tables that the rubric stores for the predictions are what the reference does. */
class PredictionsTest {
    private static final Path RUBRIC =
            Path.of(System.getProperty("timeslice.home", "../.."), "rubric/ipc/shared-memory.yml");

    @Test
    void aFullRingHasUsedEverySlot() throws IOException {
        SharedSegment segment = SharedSegment.of(SLOTS + 5);
        segment.store(TAIL, 13);
        segment.store(HEAD, 9);
        WordRing ring = new WordRing(segment);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("call", "tail", "head", "inside", ""));
        rows.add(counts("-", segment, ""));
        List<String> answers = new ArrayList<>();
        for (long value = 21; value <= 22; value++) {
            boolean done = ring.put(value);
            answers.add(done ? "" + slotOf(segment, value) : "full");
            rows.add(counts("put(" + value + ")", segment, done ? "true, slot " + slotOf(segment, value) : "false"));
        }

        assertThat(String.join(" ", answers)).isEqualTo(answer("predict-slots"));
        assertThat(evidence("predict-slots")).isEqualTo(table(rows));
    }

    private static List<String> counts(String call, SharedSegment segment, String result) {
        long tail = segment.load(TAIL);
        long head = segment.load(HEAD);
        return List.of(call, "" + tail, "" + head, "" + (tail - head), result);
    }

    private static int slotOf(SharedSegment segment, long value) {
        int slot = 0;
        while (segment.load(SLOTS + slot) != value) {
            slot++;
        }
        return slot;
    }

    /** Plain accesses may be done in either order, each side; with release and acquire both keep theirs. */
    @Test
    void plainAccessesMayShowEveryPair() throws IOException {
        Set<List<Integer>> ordered = pairs(List.of("slot", "tail"), List.of("tail", "slot"));
        Set<List<Integer>> plain = new HashSet<>(ordered);
        plain.addAll(pairs(List.of("tail", "slot"), List.of("tail", "slot")));
        plain.addAll(pairs(List.of("slot", "tail"), List.of("slot", "tail")));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("tail, slot", "plain", "release and acquire"));
        for (int tail = 0; tail <= 1; tail++) {
            for (int slot : new int[] {0, 11}) {
                List<Integer> pair = List.of(tail, slot);
                rows.add(List.of(
                        tail + ", " + slot, plain.contains(pair) ? "yes" : "-", ordered.contains(pair) ? "yes" : "-"));
            }
        }

        assertThat("" + plain.size()).isEqualTo(answer("predict-pairs"));
        assertThat(evidence("predict-pairs")).isEqualTo(table(rows));
    }

    /** What the loads find, however the two loads fall between the two stores. */
    private static Set<List<Integer>> pairs(List<String> stores, List<String> loads) {
        Set<List<Integer>> found = new HashSet<>();
        for (int first = 0; first <= 2; first++) {
            for (int second = first; second <= 2; second++) {
                Map<String, Integer> seen = new HashMap<>();
                seen.put(loads.get(0), stores.subList(0, first).contains(loads.get(0)) ? 1 : 0);
                seen.put(loads.get(1), stores.subList(0, second).contains(loads.get(1)) ? 1 : 0);
                found.add(List.of(seen.getOrDefault("tail", 0), 11 * seen.getOrDefault("slot", 0)));
            }
        }
        return found;
    }

    @Test
    void whoAsksForTheEndInTheWrongOrderLosesWhatCameBetween() throws IOException {
        long wrong = lost(false);
        List<List<String>> rows = List.of(
                List.of("asked first", "taken", "lost"),
                List.of("empty", "" + (2 - wrong), "" + wrong),
                List.of("closed", "" + (2 - lost(true)), "" + lost(true)));

        assertThat("" + wrong).isEqualTo(answer("predict-lost-end"));
        assertThat(evidence("predict-lost-end")).isEqualTo(table(rows));
    }

    private static long lost(boolean closedFirst) {
        SharedSegment segment = SharedSegment.of(SLOTS + 4);
        WordRing producer = new WordRing(segment);
        WordRing consumer = new WordRing(segment);
        boolean first = closedFirst ? segment.load(CLOSED) != 0 : segment.load(TAIL) == segment.load(HEAD);
        producer.put(21);
        producer.put(22);
        producer.close();
        boolean second = closedFirst ? segment.load(TAIL) == segment.load(HEAD) : segment.load(CLOSED) != 0;
        if (!(first && second)) {
            while (!consumer.isFinished()) {
                consumer.take();
            }
        }
        return segment.load(TAIL) - segment.load(HEAD);
    }

    @Test
    void countsInOneLineTakeItFromEachOther() throws IOException {
        int shared = fetches(0, 0);
        List<List<String>> rows = List.of(
                List.of("tail and head", "stores", "fetched from the other core"),
                List.of("in one line", "200", "" + shared),
                List.of("in lines of their own", "200", "" + fetches(TAIL / LINE, HEAD / LINE)));

        assertThat("" + shared).isEqualTo(answer("predict-false-sharing"));
        assertThat(evidence("predict-false-sharing")).isEqualTo(table(rows));
    }

    private static int fetches(int lineOfTail, int lineOfHead) {
        Map<Integer, Integer> owners = new HashMap<>();
        int fetches = 0;
        for (int store = 0; store < 200; store++) {
            int core = store % 2;
            Integer owner = owners.put(core == 0 ? lineOfTail : lineOfHead, core);
            fetches += owner != null && owner != core ? 1 : 0;
        }
        return fetches;
    }

    @Test
    void nobodySaysThatAKilledProducerIsGone() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("ring", "take()", "isFinished()"));
        Set<String> seen = new TreeSet<>();
        for (boolean closed : new boolean[] {false, true}) {
            SharedSegment segment = SharedSegment.of(SLOTS + 4);
            WordRing consumer = new WordRing(segment);
            WordRing producer = new WordRing(segment);
            producer.put(21);
            if (closed) {
                producer.close();
            }
            consumer.take();
            OptionalLong next = consumer.take();
            rows.add(List.of(
                    closed ? "closed" : "not closed",
                    next.isPresent() ? "" + next.getAsLong() : "-",
                    "" + consumer.isFinished()));
            if (!closed) {
                seen.add(next.isEmpty() && !consumer.isFinished() ? "empty" : "end");
            }
        }

        assertThat(String.join(" ", seen)).isEqualTo(answer("predict-killed-producer"));
        assertThat(evidence("predict-killed-producer")).isEqualTo(table(rows));
    }

    @Test
    void oneBackwardsIsLarge() throws IOException {
        ByteBuffer memory = ByteBuffer.allocateDirect(Long.BYTES).order(ByteOrder.BIG_ENDIAN);
        memory.putLong(0, 1);
        List<String> bytes = new ArrayList<>();
        for (int i = 0; i < Long.BYTES; i++) {
            bytes.add("" + memory.get(i));
        }
        long read = new MappedSegment(memory).load(0);
        List<List<String>> rows = List.of(
                List.of("bytes in memory", String.join(" ", bytes)),
                List.of("highest first", "" + memory.getLong(0)),
                List.of("lowest first", "" + read));

        assertThat("" + Long.numberOfTrailingZeros(read)).isEqualTo(answer("predict-byte-order"));
        assertThat(Long.bitCount(read)).isEqualTo(1);
        assertThat(evidence("predict-byte-order")).isEqualTo(table(rows));
    }

    /** In columns that are as wide as they have to be, with two spaces between. */
    private static String table(List<List<String>> rows) {
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int place = column;
                int width = rows.stream()
                        .mapToInt(other -> other.get(place).length())
                        .max()
                        .orElse(0);
                line.append(row.get(column))
                        .append(" ".repeat(width - row.get(column).length() + 2));
            }
            table.append(line.toString().stripTrailing()).append('\n');
        }
        return table.toString();
    }

    private static String answer(String prediction) throws IOException {
        return section(prediction)
                .lines()
                .filter(line -> line.startsWith("    answer: "))
                .map(line -> line.substring("    answer: ".length()).replace("\"", ""))
                .collect(Collectors.joining());
    }

    /** The block that ends the section of a prediction, without its indentation. */
    private static String evidence(String prediction) throws IOException {
        String section = section(prediction);
        return section.substring(section.indexOf("    evidence: |\n"))
                .lines()
                .skip(1)
                .map(line -> line.substring(6) + "\n")
                .collect(Collectors.joining());
    }

    private static String section(String prediction) throws IOException {
        return Arrays.stream(Files.readString(RUBRIC).split("(?m)^  - "))
                .filter(section -> section.startsWith("id: " + prediction + "\n"))
                .collect(Collectors.joining());
    }
}
