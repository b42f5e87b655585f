package dev.timeslice.corpus.control;

import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What Java has: all of it has to mean under control what it means without. */
public final class Language {
    private Language() {}

    private static void same(Object expected, @Nullable Object found) {
        Demand.that(expected.equals(found), VerdictKind.FAILED, "expected " + expected + ", found " + found);
    }

    /** Fields and elements of every type, also shared ones. */
    public static final class Variables implements Scenario {
        private boolean aBoolean;
        private byte aByte;
        private char aChar;
        private short aShort;
        private int anInt;
        private long aLong;
        private float aFloat;
        private double aDouble;
        private volatile long aVolatileLong;
        private volatile double aVolatileDouble;
        private static long aStaticLong;
        private static double aStaticDouble;
        private final boolean[] booleans = new boolean[2];
        private final byte[] bytes = new byte[2];
        private final char[] chars = new char[2];
        private final short[] shorts = new short[2];
        private final int[] ints = new int[2];
        private final long[] longs = new long[2];
        private final float[] floats = new float[2];
        private final double[] doubles = new double[2];
        private final long[][] grid = new long[2][3];
        private final String[] texts = new String[2];

        @Override
        public void threads(Cast cast) {
            cast.thread("one", () -> fill(1));
            cast.thread("two", () -> fill(1));
        }

        private synchronized void fill(int by) {
            aBoolean = !aBoolean || by > 0;
            aByte += (byte) by;
            aChar += (char) by;
            aShort += (short) by;
            anInt += by;
            aLong += by;
            aFloat += by;
            aDouble += by;
            aVolatileLong += by;
            aVolatileDouble += by;
            aStaticLong += by;
            aStaticDouble += by;
            booleans[1] |= by > 0;
            bytes[1] += (byte) by;
            chars[1] += (char) by;
            shorts[1] += (short) by;
            ints[1]++;
            longs[1] += by;
            floats[1] += by;
            doubles[1] += by;
            grid[1][2] += by;
            texts[1] = texts[1] + by;
        }

        @Override
        public void afterwards() {
            same(
                    "true 2 2 2 2 2 2.0 2.0",
                    aBoolean + " " + aByte + " " + (int) aChar + " " + aShort + " " + anInt + " " + aLong + " " + aFloat
                            + " " + aDouble);
            same("2 2.0 2 2.0", aVolatileLong + " " + aVolatileDouble + " " + aStaticLong + " " + aStaticDouble);
            same(
                    "true 2 2 2 2 2 2.0 2.0",
                    booleans[1] + " " + bytes[1] + " " + (int) chars[1] + " " + shorts[1] + " " + ints[1] + " "
                            + longs[1] + " " + floats[1] + " " + doubles[1]);
            same("2 null11", grid[1][2] + " " + texts[1]);
        }
    }

    /** Statics are fresh in each execution, whatever they are. */
    public static final class Statics implements Scenario {
        private static int zero;
        private static int seven = 7;
        private static final List<String> LIST = new ArrayList<>(List.of("a"));
        private static final int CONSTANT = 5;

        /** Initialised when it is first used. */
        static final class Holder {
            static final Object ONLY = new Object();
            static int uses = First.value + 1;
        }

        /** Used by another initialiser. */
        static class First {
            static int value = 41;
        }

        /** Inherits a static. */
        static final class Second extends First {
            static int more = value + 1;
        }

        /** An enum. */
        enum Colour {
            RED,
            GREEN {
                @Override
                int weight() {
                    return 2;
                }
            };

            int weight() {
                return 1;
            }
        }

        /** An interface with a field. */
        interface Named {
            String NAME = "name".repeat(2);
        }

        /** Whose initialiser fails. */
        static final class Failing {
            static int value = Integer.parseInt("no number");
        }

        @Override
        public void threads(Cast cast) {
            cast.thread("one", this::use);
            cast.thread("two", this::use);
        }

        private synchronized void use() {
            zero++;
            seven++;
            LIST.add("b");
            Holder.uses++;
            Second.more++;
            same(CONSTANT, 5);
            same(Holder.ONLY, Holder.ONLY);
            Map<Colour, Integer> counted = new HashMap<>();
            for (Colour colour : Colour.values()) {
                counted.merge(colour, colour.weight(), Integer::sum);
            }
            same(1, counted.get(Colour.valueOf("RED")));
            same(2, counted.get(Colour.GREEN));
            same("namename", Named.NAME);
        }

        @Override
        public void afterwards() {
            same("2 9 [a, b, b] 44 44", zero + " " + seven + " " + LIST + " " + Holder.uses + " " + Second.more);
            try {
                same(0, Failing.value);
            } catch (ExceptionInInitializerError e) {
                same(NumberFormatException.class, e.getException().getClass());
            }
            try {
                same(0, Failing.value);
            } catch (NoClassDefFoundError e) {
                return;
            }
            same("an error", "no error");
        }
    }

    /** Threads of one's own, in all the ways in which they are made. */
    public static final class Threads implements Scenario {
        private final List<String> log = new ArrayList<>();

        private final class Worker extends Thread {
            Worker(String name) {
                super(name);
            }

            @Override
            public void run() {
                log(getName() + Thread.currentThread().getName());
            }
        }

        private synchronized void log(String text) {
            log.add(text);
            notifyAll();
        }

        @Override
        public void threads(Cast cast) {
            cast.thread("starter", () -> {
                Thread worker = new Worker("w");
                Function<Runnable, Thread> maker = Thread::new;
                Thread made = maker.apply(() -> log("made"));
                Thread anonymous = new Thread("a") {
                    @Override
                    public void run() {
                        log(super.getName() + isAlive());
                    }
                };
                Thread failing = new Thread(() -> {
                    throw new IllegalStateException("expected");
                });
                failing.setUncaughtExceptionHandler((thread, thrown) -> log(String.valueOf(thrown.getMessage())));
                List<Thread> all = List.of(worker, made, anonymous, failing);
                all.forEach(Thread::start);
                for (Thread thread : all) {
                    thread.join();
                }
                same(false, worker.isAlive());
                same(Thread.State.TERMINATED, made.getState());
                Runnable wakesAll = this::notifyAll;
                synchronized (this) {
                    wakesAll.run();
                }
            });
        }

        @Override
        public void afterwards() {
            same(Set.of("ww", "made", "atrue", "expected"), new HashSet<>(log));
        }
    }

    /** Control flow around synchronized methods and blocks. */
    public static final class Flow implements Scenario {
        private int entered;

        synchronized int early(int n) {
            if (n < 0) {
                return -1;
            }
            for (int i = 0; ; i++) {
                if (i == n) {
                    return i;
                }
            }
        }

        synchronized long throwing(String text) {
            try {
                entered++;
                return Long.parseLong(text);
            } finally {
                entered--;
            }
        }

        static synchronized double recursive(int n) {
            return n == 0 ? 0.5 : recursive(n - 1) + 1;
        }

        private int nested(Object one, Object other) {
            synchronized (one) {
                synchronized (other) {
                    if (entered == 0) {
                        return 1;
                    }
                }
                synchronized (one) {
                    return 2;
                }
            }
        }

        @Override
        public void threads(Cast cast) {
            cast.thread("one", this::all);
            cast.thread("two", this::all);
        }

        private void all() {
            same(-1, early(-3));
            same(3, early(3));
            same(12L, throwing("12"));
            try {
                throwing("x");
                same("an exception", "none");
            } catch (NumberFormatException e) {
                same(false, Thread.holdsLock(this));
            }
            same(3.5, recursive(3));
            same(true, nested(this, Flow.class) > 0);
            try {
                synchronized (missing()) {
                    same("an exception", "none");
                }
            } catch (NullPointerException e) {
                return;
            }
        }

        @SuppressWarnings("NullAway") // what it is about
        private Object missing() {
            return null;
        }
    }

    /** Lambdas, method references, inner classes, records, switches and streams. */
    public static final class Forms implements Scenario {
        private int total;

        /** A record with a method. */
        record Pair(int left, @Nullable Object right) {
            int twice() {
                return 2 * left;
            }
        }

        private final class Inner {
            private final int base;

            Inner(int base) {
                this.base = base;
            }

            synchronized int add() {
                total += base;
                return total;
            }
        }

        private static int named(String name) {
            return switch (name) {
                case "one" -> 1;
                case "two" -> 2;
                default -> 0;
            };
        }

        @Override
        public void threads(Cast cast) {
            cast.thread("one", this::work);
            cast.thread("two", this::work);
        }

        private synchronized void work() {
            Supplier<List<String>> lists = ArrayList::new;
            List<String> list = lists.get();
            BiConsumer<List<String>, String> adder = List::add;
            adder.accept(list, "two");
            list.add("one");
            IntFunction<int[]> arrays = int[]::new;
            same(3, arrays.apply(3).length);
            same(3, list.stream().mapToInt(Forms::named).sum());
            same("1,2,3", IntStream.rangeClosed(1, 3).mapToObj(String::valueOf).collect(Collectors.joining(",")));
            same(true, new Pair(2, null).equals(new Pair(2, null)));
            same(4, new Pair(2, this).twice());
            same(true, new Inner(2).add() > 0);
            Iterator<String> iterator = list.iterator();
            iterator.next();
            iterator.remove();
            same(List.of("one"), list);
            int[] counted = {0};
            new Object() {
                void count() {
                    counted[0]++;
                }
            }.count();
            same(1, counted[0]);
        }

        @Override
        public void afterwards() {
            same(4, total);
        }
    }

    /** What the virtual machine and the JDK choose by chance is chosen once for all. */
    public static final class Chance implements Scenario {
        private final Deque<Object> drawn = new ArrayDeque<>();

        @Override
        @SuppressWarnings("SuperCallToObjectMethod") // both have to be the same in every run
        public void threads(Cast cast) {
            cast.thread("one", () -> {
                Set<Object> objects = new HashSet<>();
                for (int i = 0; i < 20; i++) {
                    objects.add(new Object());
                }
                objects.forEach(object -> drawn.add(object.hashCode()));
                drawn.add(System.identityHashCode(this));
                drawn.add(hashCode());
                drawn.add(super.hashCode());
                drawn.add(new Random().nextInt());
                drawn.add(Math.random());
                drawn.add(System.nanoTime());
                drawn.add(System.currentTimeMillis());
                drawn.add(Thread.currentThread().hashCode());
                drawn.add(new Object().toString());
            });
        }

        @Override
        public void afterwards() {
            dev.timeslice.testkit.schedules.Results.add(drawn.toString());
        }
    }
}
