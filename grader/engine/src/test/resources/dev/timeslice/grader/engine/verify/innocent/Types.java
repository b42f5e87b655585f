package dev.timeslice.scheduler.sample;

import dev.timeslice.model.NotImplemented;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

/** Records, enums, sealed types, nested, inner, local and anonymous classes, interfaces with bodies. */
public abstract class Types<T extends Comparable<T>> implements Iterable<T>, Cloneable {
    public enum State {
        READY,
        RUNNING {
            @Override
            String label() {
                return "run";
            }
        },
        DONE;

        String label() {
            return name().toLowerCase() + ordinal();
        }

        static State parse(String text) {
            for (State state : values()) {
                if (state.name().equalsIgnoreCase(text) || state.compareTo(DONE) == 0) {
                    return state;
                }
            }
            return valueOf(text);
        }
    }

    public record Point(int x, int y, String... names) implements Comparable<Point> {
        static final Point ORIGIN = new Point(0, 0);

        public Point {
            if (x < 0) {
                throw new IllegalArgumentException("x must not be negative, found " + x);
            }
        }

        @Override
        public int compareTo(Point other) {
            return Integer.compare(x, other.x);
        }
    }

    sealed interface Shape permits Circle, Square {
        double area();

        default String describe() {
            return "area " + area() + kind() + helper();
        }

        static Shape unit() {
            return new Square(1);
        }

        private String helper() {
            return "";
        }

        private static String kind() {
            return "!";
        }
    }

    record Circle(double radius) implements Shape {
        @Override
        public double area() {
            return Math.PI * Math.pow(radius, 2);
        }
    }

    record Square(double side) implements Shape {
        @Override
        public double area() {
            return side * side;
        }
    }

    static class Problem extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int code;

        Problem(int code, Throwable cause) {
            super("code " + code, cause);
            this.code = code;
        }

        @Override
        public String getMessage() {
            return super.getMessage() + "/" + code;
        }
    }

    @FunctionalInterface
    interface Visitor<A, B extends Exception> {
        void visit(A item) throws B;
    }

    private final List<T> items = new ArrayList<>();
    private final int[][] grid = new int[3][4];
    private State state = State.READY;
    private volatile long counter;
    private static final Object LOCK = new Object();
    private static int instances;

    static {
        instances = 0;
    }

    {
        instances++;
    }

    protected abstract T next(T previous);

    public T notYet() {
        throw new NotImplemented("Types.notYet");
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<T>() {
            private int at;

            @Override
            public boolean hasNext() {
                return at < items.size();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return items.get(at++);
            }
        };
    }

    class Inner {
        T first() {
            return items.get(0);
        }
    }

    int switches(Object thing, State by) {
        int sum = switch (by) {
            case READY -> 1;
            case RUNNING -> 2;
            case DONE -> {
                counter++;
                yield 3;
            }
        };
        switch (String.valueOf(thing)) {
            case "a":
            case "b":
                sum++;
                break;
            default:
                sum--;
        }
        switch (by) {
            case READY:
                return 0;
            default:
                break;
        }
        if (thing instanceof Point point && point.x() > 0) {
            sum += point.y() + point.hashCode() + point.toString().length();
        } else if (thing instanceof int[] numbers) {
            sum += numbers.clone().length + numbers[0];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        if (other == null || getClass() != other.getClass()) {
            return false;
        }
        Types<?> that = (Types<?>) other;
        return items.equals(that.items) && state == that.state && Objects.equals(counter, that.counter);
    }

    @Override
    public int hashCode() {
        return Objects.hash(items, state) * 31 + super.hashCode();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + items + ", " + state.label() + ", " + grid.length + "]";
    }

    @Override
    @SuppressWarnings("unchecked")
    public Types<T> clone() throws CloneNotSupportedException {
        return (Types<T>) super.clone();
    }

    static int local(int n) {
        class Counter {
            int count = n;

            int up() {
                return ++count;
            }
        }
        Counter counter = new Counter();
        assert counter.count == n : "count " + counter.count;
        synchronized (LOCK) {
            return counter.up();
        }
    }

    static Map<State, Integer> counts() {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        for (State state : EnumSet.allOf(State.class)) {
            counts.merge(state, 1, Integer::sum);
        }
        return Collections.unmodifiableMap(counts);
    }

    interface Resource extends AutoCloseable {
        @Override
        void close() throws Exception;
    }

    synchronized void failures(Resource resource) {
        try (Resource closing = resource;
                Resource other = () -> counter--) {
            throw new Problem(3, null);
        } catch (IllegalStateException | Problem e) {
            System.err.println(e.getMessage() + e.getCause());
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("wrapped", e);
        } finally {
            counter = 0;
        }
    }

    static void errors() {
        try {
            throw new OutOfMemoryError("mine");
        } catch (StackOverflowError e) {
            throw new AssertionError(e);
        } catch (Throwable e) {
            e.addSuppressed(new UnsupportedOperationException());
            throw new Error(e);
        }
    }
}
