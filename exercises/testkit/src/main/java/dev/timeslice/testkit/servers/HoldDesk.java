package dev.timeslice.testkit.servers;

import dev.timeslice.testkit.GraderFault;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where requests that are held report, and are let go again; it never waits itself. */
final class HoldDesk implements AutoCloseable {
    private static final int LONGEST_REPORT = 100;

    private final ServerSocketChannel listening;
    private final List<Held> reporting = new ArrayList<>();
    private final Map<String, Held> held = new HashMap<>();

    private HoldDesk(ServerSocketChannel listening) {
        this.listening = listening;
    }

    /** Opens one in the folder of a run. */
    static HoldDesk in(Path folder) {
        try {
            ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            listening.bind(UnixDomainSocketAddress.of(folder.resolve(NotedService.DESK)));
            listening.configureBlocking(false);
            return new HoldDesk(listening);
        } catch (IOException e) {
            throw new GraderFault("no socket can be made in the folder of a run", e);
        }
    }

    /** The process in which a request is held, if it is. */
    Optional<Long> pid(String name) {
        return Optional.ofNullable(held.get(name)).map(one -> one.pid);
    }

    /** Lets a request go on, as soon as it is held. */
    void release(String name) {
        Held one = held.get(name);
        if (one == null) {
            throw new GraderFault("nobody holds <" + name + ">");
        }
        try {
            one.channel.write(ByteBuffer.wrap(new byte[1]));
        } catch (IOException e) {
            // It is gone; whatever is awaited of it will not come.
        }
    }

    /** Hears of those that have been begun since. */
    void move() {
        try {
            for (SocketChannel next = listening.accept(); next != null; next = listening.accept()) {
                next.configureBlocking(false);
                reporting.add(new Held(next));
            }
        } catch (IOException e) {
            throw new GraderFault("the socket in the folder of a run is gone", e);
        }
        for (Iterator<Held> rest = reporting.iterator(); rest.hasNext(); ) {
            Held one = rest.next();
            if (one.hasReported()) {
                rest.remove();
                held.put(one.name, one);
            }
        }
    }

    @Override
    public void close() {
        List<Held> all = new ArrayList<>(reporting);
        all.addAll(held.values());
        try {
            for (Held one : all) {
                one.channel.close();
            }
            listening.close();
        } catch (IOException e) {
            throw new GraderFault("a socket in the folder of a run cannot be closed", e);
        }
    }

    private static final class Held {
        private final SocketChannel channel;
        private final ByteBuffer report = ByteBuffer.allocate(LONGEST_REPORT);
        private String name = "";
        private long pid;

        Held(SocketChannel channel) {
            this.channel = channel;
        }

        /** Whether its whole line has come: {@code NAME PID}. */
        boolean hasReported() {
            try {
                channel.read(report);
            } catch (IOException e) {
                return false;
            }
            String text = new String(report.array(), 0, report.position(), StandardCharsets.UTF_8);
            if (!text.matches("\\S+ [0-9]{1,10}\n")) {
                return false;
            }
            String[] words = text.strip().split(" ");
            name = words[0];
            pid = Long.parseLong(words[1]);
            return true;
        }
    }
}
