package dev.timeslice.grader.engine.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Who may use the machine's cores: many for ordinary checks, or one alone for a check that measures real threads.
 *
 * <p>Every Timeslice process of a user shares two lock files, so that two gradings side by side do not disturb each
 * other. The system frees them when their holder dies. Whoever asks passes the gate first, and an exclusive asker keeps
 * the gate closed while it waits for the cores: so nobody who comes later gets in before it, and nobody starves. Within
 * one process a fair lock does the same, because file locks belong to processes.
 */
public final class CoreLease {
    private final Path gateFile;
    private final Path coresFile;
    private final ReadWriteLock within = new ReentrantReadWriteLock(true);
    private final Lock sharersLock = new ReentrantLock();
    private int sharers;
    private @Nullable FileChannel sharedChannel;

    /**
     * @param folder where the lock files are; made if missing
     * @throws IOException if it cannot be made
     */
    public CoreLease(Path folder) throws IOException {
        Files.createDirectories(folder);
        this.gateFile = folder.resolve("gate.lock");
        this.coresFile = folder.resolve("cores.lock");
    }

    /** A hold on the cores; closing it lets go. */
    public interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Waits until nobody holds the cores alone, and holds them with others.
     *
     * @throws IOException if the lock files cannot be used
     */
    public Hold shared() throws IOException {
        Lock lock = within.readLock();
        lock.lock();
        try {
            sharersLock.lock();
            try {
                if (sharers == 0) {
                    sharedChannel = throughTheGate(true);
                }
                sharers++;
            } finally {
                sharersLock.unlock();
            }
        } catch (IOException | RuntimeException e) {
            lock.unlock();
            throw e;
        }
        return () -> {
            sharersLock.lock();
            try {
                sharers--;
                if (sharers == 0) {
                    close(sharedChannel);
                    sharedChannel = null;
                }
            } finally {
                sharersLock.unlock();
                lock.unlock();
            }
        };
    }

    /**
     * Waits until nobody else holds the cores, and holds them alone.
     *
     * @throws IOException if the lock files cannot be used
     */
    public Hold exclusive() throws IOException {
        Lock lock = within.writeLock();
        lock.lock();
        FileChannel channel;
        try {
            channel = throughTheGate(false);
        } catch (IOException | RuntimeException e) {
            lock.unlock();
            throw e;
        }
        return () -> {
            close(channel);
            lock.unlock();
        };
    }

    private FileChannel throughTheGate(boolean shared) throws IOException {
        try (FileChannel gate = open(gateFile);
                FileLock passing = gate.lock()) {
            FileChannel cores = open(coresFile);
            try {
                // Freed when the channel is closed, or when this process dies.
                FileLock held = cores.lock(0, Long.MAX_VALUE, shared);
                if (!held.isValid() || !passing.isValid()) {
                    throw new IOException("the lock on " + coresFile + " was lost as soon as it was taken");
                }
                return cores;
            } catch (IOException | RuntimeException e) {
                cores.close();
                throw e;
            }
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static void close(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("the lock on the cores could not be given back", e);
            }
        }
    }
}
