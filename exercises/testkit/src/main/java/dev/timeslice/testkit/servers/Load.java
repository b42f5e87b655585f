package dev.timeslice.testkit.servers;

import dev.timeslice.testkit.GraderFault;
import dev.timeslice.testkit.Measured;
import dev.timeslice.testkit.Measured.Figure;
import dev.timeslice.testkit.Measured.Moment;
import dev.timeslice.testkit.Measured.Span;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.blackbox.BlackBoxRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Clients that ask one request after the other, each on a thread of its own, and a clock beside them. What the clock says is shown,
 * and decides nothing.
 */
final class Load implements AutoCloseable {
    private static final int LANES = 3;
    /** Others than the load have other requests. */
    private static final String REQUEST = "echo load ";

    private static final double NANOS_A_MILLI = 1e6;
    private static final double BYTES_A_MIB = 1 << 20;

    /** A look at the memory reads about all processes of the machine. */
    private static final int ASKS_A_SAMPLE = 10;

    private final Path socket;
    private final int requests;
    private final long begin = System.nanoTime();
    private final List<Thread> threads = new ArrayList<>();
    private final List<Moment> moments = new ArrayList<>();
    // Guarded by itself.
    private final List<Span> spans = new ArrayList<>();
    private long mostMemory;
    private int asks;

    private Load(Path socket, int requests) {
        this.socket = socket;
        this.requests = requests;
    }

    static Load begin(Path socket, int requests) {
        Load load = new Load(socket, requests);
        for (int lane = 0; lane < LANES; lane++) {
            int number = lane;
            Thread thread = new Thread(() -> load.ask(number), "load " + lane);
            thread.setDaemon(true);
            load.threads.add(thread);
        }
        load.threads.forEach(Thread::start);
        return load;
    }

    private void ask(int lane) {
        for (int i = 0; i < requests && !Thread.currentThread().isInterrupted(); i++) {
            double from = now();
            boolean answered = isAnswered(REQUEST + lane + " " + i + "\n");
            Span span = new Span(lane, from, now(), answered);
            synchronized (spans) {
                spans.add(span);
            }
        }
    }

    private double now() {
        return (System.nanoTime() - begin) / NANOS_A_MILLI;
    }

    private boolean isAnswered(String request) {
        byte[] bytes = request.getBytes(StandardCharsets.UTF_8);
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            channel.write(ByteBuffer.wrap(bytes));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            ByteBuffer buffer = ByteBuffer.allocate(1024);
            // An answer has an end, or the server has too much memory some day.
            while (answer.size() <= bytes.length && channel.read(buffer.clear()) >= 0) {
                answer.write(buffer.array(), 0, buffer.position());
            }
            return answer.toString(StandardCharsets.UTF_8).equals(request);
        } catch (IOException e) {
            return false;
        }
    }

    int all() {
        return LANES * requests;
    }

    /** How many requests are over, answered or not. */
    int over() {
        synchronized (spans) {
            return spans.size();
        }
    }

    void note(String name) {
        moments.add(new Moment(now(), name));
    }

    /** Looks at the memory of the run, now and then. */
    void sampleMemory(BlackBoxRun run) {
        if (asks++ % ASKS_A_SAMPLE == 0) {
            mostMemory = Math.max(mostMemory, run.residentBytes());
        }
    }

    void expectAllAnswered(BlackBoxRun run) {
        long answered = spans().stream().filter(Span::answered).count();
        if (answered < all()) {
            throw run.failed(Message.of(
                            "Of %d requests of the load %d were answered rightly.", "부하의 요청 %d개 가운데 %d개만 올바른 답을 받았습니다.")
                    .with(all(), answered));
        }
    }

    private List<Span> spans() {
        synchronized (spans) {
            return spans.stream()
                    .sorted(Comparator.comparingDouble(Span::beginMillis))
                    .toList();
        }
    }

    /**
     * All figures.
     *
     * @param asked what the service has noted
     */
    Measured measured(List<Asked> asked) {
        List<Asked> ours =
                asked.stream().filter(one -> one.request().startsWith(REQUEST)).toList();
        List<Span> all = spans();
        List<Double> latencies = all.stream()
                .map(span -> span.endMillis() - span.beginMillis())
                .sorted()
                .toList();
        double end = all.stream().mapToDouble(Span::endMillis).max().orElse(0);
        List<Figure> figures = List.of(
                new Figure("requests", all.size()),
                new Figure("processes", ours.stream().map(Asked::pid).distinct().count()),
                new Figure(
                        "threads",
                        ours.stream()
                                .map(one -> List.of(one.pid(), one.thread()))
                                .distinct()
                                .count()),
                new Figure("latency_median_ms", quantile(latencies, 0.5)),
                new Figure("latency_p95_ms", quantile(latencies, 0.95)),
                new Figure("latency_max_ms", quantile(latencies, 1)),
                new Figure("throughput_per_s", end > 0 ? all.size() * 1000 / end : 0),
                new Figure("memory_mib", mostMemory / BYTES_A_MIB));
        return new Measured(figures, all, moments);
    }

    /** The smallest value that is not exceeded by at least such a part of all. */
    private static double quantile(List<Double> sorted, double part) {
        return sorted.get(Math.max(0, (int) Math.ceil(part * sorted.size()) - 1));
    }

    @Override
    public void close() {
        // An interrupt closes the channel that a thread waits on.
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraderFault("interrupted while a load came to its end", e);
        }
    }
}
