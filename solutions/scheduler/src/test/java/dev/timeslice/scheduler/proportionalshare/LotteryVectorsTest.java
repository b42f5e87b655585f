package dev.timeslice.scheduler.proportionalshare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.model.Configuration;
import dev.timeslice.model.Kernel;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.trace.EventKind;
import dev.timeslice.model.trace.Trace;
import dev.timeslice.model.trace.TraceEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lottery against the recorded draws of a system that others wrote. */
class LotteryVectorsTest {

    @ParameterizedTest
    @MethodSource("lotteries")
    void everyDrawHasTheSameWinnerAndEveryJobEndsAtTheSameTime(String line) {
        String[] cells = line.split(";", -1);
        long quantum = Long.parseLong(cells[0]);
        long[] draws = Arrays.stream(cells[2].split(" "))
                .mapToLong(draw -> Long.parseLong(draw.split(">")[0]))
                .toArray();
        Configuration configuration = Configuration.builder().wholeSlices(true).build();

        Trace trace = new Kernel(
                        configuration,
                        () -> new Lottery(quantum, LongStream.of(draws).iterator()::nextLong))
                .trace(workload(cells[1]));

        assertThat(words(trace, EventKind.RUN, TraceEvent::task))
                .isEqualTo(Arrays.stream(cells[2].split(" "))
                        .map(draw -> draw.split(">")[2])
                        .collect(Collectors.joining(" ")));
        assertThat(words(trace, EventKind.EXIT, event -> event.task() + "@" + event.tick()))
                .isEqualTo(cells[3]);
    }

    @ParameterizedTest
    @MethodSource("lotteries")
    void ticketsInThePotAreThoseOfTheJobsThatAreLeft(String line) {
        String[] cells = line.split(";", -1);
        long left = Arrays.stream(cells[1].split(" "))
                .mapToLong(job -> Long.parseLong(job.split("/")[1]))
                .sum();

        for (String draw : cells[2].split(" ")) {
            long[] numbers =
                    Arrays.stream(draw.split("[>/]")).mapToLong(Long::parseLong).toArray();
            assertThat(numbers[2]).isLessThanOrEqualTo(left);
            assertThat(Math.floorMod(numbers[0], numbers[2])).isEqualTo(numbers[1]);
            left = numbers[2];
        }
    }

    static Stream<String> lotteries() {
        return lines("ostep-lottery.csv");
    }

    /** Jobs that are named by their position, as the vectors name them. */
    private static Workload workload(String cell) {
        List<TaskSpec> jobs = new ArrayList<>();
        for (String job : cell.split(" ")) {
            String[] lengthAndTickets = job.split("/");
            jobs.add(TaskSpec.builder(Integer.toString(jobs.size()))
                    .burst(Long.parseLong(lengthAndTickets[0]))
                    .tickets(Integer.parseInt(lengthAndTickets[1]))
                    .build());
        }
        return Workload.of(jobs);
    }

    private static String words(Trace trace, EventKind kind, Function<TraceEvent, String> word) {
        return trace.events().stream()
                .filter(event -> event.kind() == kind)
                .map(word)
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> lines(String file) {
        try (InputStream in =
                Objects.requireNonNull(LotteryVectorsTest.class.getResourceAsStream("/vectors/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
