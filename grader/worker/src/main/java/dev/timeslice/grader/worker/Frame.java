package dev.timeslice.grader.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that a worker is told before its first check; nothing of it ever lies on a disk.
 *
 * @param nonce stands before every reply, so that nothing a submission prints can pass for one
 * @param seed of the inputs that checks generate
 * @param classSets class files by binary name; checks refer to them by position
 * @param checks in the order in which the judge numbers them
 * @param box the command that runs a program of a black-box check in a box; empty for none
 */
public record Frame(
        String nonce, long seed, List<SortedMap<String, byte[]>> classSets, List<FrameCheck> checks, List<String> box) {
    private static final int MAGIC = 0x54534c31; // TSL1

    public Frame {
        classSets = List.copyOf(classSets);
        checks = List.copyOf(checks);
        box = List.copyOf(box);
    }

    /** A frame without a box. */
    public Frame(String nonce, long seed, List<SortedMap<String, byte[]>> classSets, List<FrameCheck> checks) {
        this(nonce, seed, classSets, checks, List.of());
    }

    /**
     * One check and the classes that it runs with.
     *
     * @param className binary name of the test class, a member of the set {@code checks}
     * @param checks position of the set that holds the test classes
     * @param subject position of the set that holds the code under test
     * @param reference position of the set that holds the reference
     * @param blackBox whether the code under test is a program that the check starts, and is not loaded here
     */
    public record FrameCheck(
            String className, String methodName, int checks, int subject, int reference, boolean blackBox) {

        /** A check that has the code under test beside it. */
        public FrameCheck(String className, String methodName, int checks, int subject, int reference) {
            this(className, methodName, checks, subject, reference, false);
        }
    }

    /** Writes the frame in the form that {@link #read} takes; each class file is written once. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeUTF(nonce);
        out.writeLong(seed);
        IdentityHashMap<byte[], Integer> numbers = new IdentityHashMap<>();
        List<byte[]> files = new ArrayList<>();
        for (SortedMap<String, byte[]> set : classSets) {
            for (byte[] file : set.values()) {
                if (numbers.putIfAbsent(file, files.size()) == null) {
                    files.add(file);
                }
            }
        }
        out.writeInt(files.size());
        for (byte[] file : files) {
            out.writeInt(file.length);
            out.write(file);
        }
        out.writeInt(classSets.size());
        for (SortedMap<String, byte[]> set : classSets) {
            out.writeInt(set.size());
            for (Map.Entry<String, byte[]> entry : set.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeInt(Objects.requireNonNull(numbers.get(entry.getValue())));
            }
        }
        out.writeInt(checks.size());
        for (FrameCheck check : checks) {
            out.writeUTF(check.className());
            out.writeUTF(check.methodName());
            out.writeInt(check.checks());
            out.writeInt(check.subject());
            out.writeInt(check.reference());
            out.writeBoolean(check.blackBox());
        }
        out.writeInt(box.size());
        for (String word : box) {
            out.writeUTF(word);
        }
        out.flush();
    }

    /**
     * @throws IOException if the stream ends early or does not hold a frame
     */
    static Frame read(DataInputStream in) throws IOException {
        int magic = in.readInt();
        if (magic != MAGIC) {
            throw new IOException("a frame begins with TSL1, found " + Integer.toHexString(magic));
        }
        String nonce = in.readUTF();
        long seed = in.readLong();
        List<byte[]> files = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            files.add(in.readNBytes(in.readInt()));
        }
        List<SortedMap<String, byte[]>> classSets = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            SortedMap<String, byte[]> set = new TreeMap<>();
            for (int entries = in.readInt(); entries > 0; entries--) {
                String name = in.readUTF();
                set.put(name, files.get(in.readInt()));
            }
            classSets.add(set);
        }
        List<FrameCheck> checks = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            checks.add(new FrameCheck(
                    in.readUTF(), in.readUTF(), in.readInt(), in.readInt(), in.readInt(), in.readBoolean()));
        }
        List<String> box = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            box.add(in.readUTF());
        }
        return new Frame(nonce, seed, classSets, checks, box);
    }
}
