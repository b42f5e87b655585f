package dev.timeslice.testkit.ipc;

import dev.timeslice.model.ipc.OpenEnds;
import dev.timeslice.model.ipc.ReadResult;
import dev.timeslice.model.ipc.WriteResult;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs the writers and readers of one pipe, one after the other, until nobody can go on. Who sleeps then sleeps for ever: nobody is left
 * to wake it. A process that ends closes what it holds.
 */
public final class SharedPipeRun {
    private final OpenEnds ends;
    private final Map<Integer, Work> works = new LinkedHashMap<>();
    private final Map<Integer, Fate> fates = new TreeMap<>();

    /** How a process comes to its end, or does not. */
    public enum Fate {
        EXITED,
        ENDED_BY_A_BROKEN_PIPE,
        HAS_NO_SUCH_END,
        SLEEPS_FOR_EVER
    }

    /** What a process goes on with at its next turn. */
    private interface Work {
        Turn next();
    }

    private enum Turn {
        MOVED,
        SLEEPS,
        DONE,
        BROKEN
    }

    private SharedPipeRun(OpenEnds ends) {
        this.ends = ends;
    }

    public static SharedPipeRun on(OpenEnds ends) {
        return new SharedPipeRun(ends);
    }

    /** A process that writes so many bytes, one by one, and exits. */
    public SharedPipeRun writer(int process, int bytes) {
        works.put(process, new Work() {
            private int written;

            @Override
            public Turn next() {
                if (written == bytes) {
                    return Turn.DONE;
                }
                WriteResult result = ends.write(process, new byte[] {1});
                if (result instanceof WriteResult.Accepted) {
                    written++;
                    return Turn.MOVED;
                }
                return result instanceof WriteResult.BrokenPipe ? Turn.BROKEN : Turn.SLEEPS;
            }
        });
        return this;
    }

    /** A process that reads until the end of the file, and exits. */
    public SharedPipeRun reader(int process) {
        return reader(process, Integer.MAX_VALUE);
    }

    /** A process that reads until the end of the file but no more than so many bytes, and exits. */
    public SharedPipeRun reader(int process, int most) {
        works.put(process, new Work() {
            private int read;

            @Override
            public Turn next() {
                if (read == most) {
                    return Turn.DONE;
                }
                ReadResult result = ends.read(process, 1);
                if (result instanceof ReadResult.Data) {
                    read++;
                    return Turn.MOVED;
                }
                return result instanceof ReadResult.EndOfFile ? Turn.DONE : Turn.SLEEPS;
            }
        });
        return this;
    }

    /** What has become of each process, by their numbers. */
    public Map<Integer, Fate> fates() {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Map.Entry<Integer, Work> one : works.entrySet()) {
                moved |= !isOver(one.getKey()) && turn(one.getKey(), one.getValue());
            }
        }
        return Collections.unmodifiableMap(fates);
    }

    private boolean isOver(int process) {
        return fates.getOrDefault(process, Fate.SLEEPS_FOR_EVER) != Fate.SLEEPS_FOR_EVER;
    }

    /** Goes on until the process sleeps or ends; whether anything has changed. */
    private boolean turn(int process, Work work) {
        boolean moved = false;
        while (true) {
            Fate fate;
            try {
                Turn turn = work.next();
                if (turn == Turn.MOVED) {
                    moved = true;
                    continue;
                }
                fate = switch (turn) {
                    case DONE -> Fate.EXITED;
                    case BROKEN -> Fate.ENDED_BY_A_BROKEN_PIPE;
                    default -> Fate.SLEEPS_FOR_EVER;
                };
            } catch (IllegalStateException noSuchEnd) {
                fate = Fate.HAS_NO_SUCH_END;
            }
            fates.put(process, fate);
            if (fate == Fate.SLEEPS_FOR_EVER) {
                return moved;
            }
            ends.exit(process);
            return true;
        }
    }
}
