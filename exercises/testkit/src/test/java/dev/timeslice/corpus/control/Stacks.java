package dev.timeslice.corpus.control;

import dev.timeslice.testkit.VerdictKind;
import dev.timeslice.testkit.schedules.Cast;
import dev.timeslice.testkit.schedules.Scenario;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicStampedReference;
import org.jspecify.annotations.Nullable;

/** A stack without locks whose nodes are used again: A is on top, goes, and comes back while somebody takes it away. */
public abstract class Stacks implements Scenario {
    private @Nullable Node kept;
    private @Nullable Node alsoKept;

    /** A node. */
    static final class Node {
        volatile @Nullable Node next;
    }

    abstract void push(Node node);

    abstract @Nullable Node pop();

    @Override
    public void threads(Cast cast) {
        for (int i = 0; i < 3; i++) {
            push(new Node());
        }
        cast.thread("slow", () -> alsoKept = pop());
        cast.thread("quick", () -> {
            Node first = pop();
            kept = pop();
            if (first != null) {
                push(first);
            }
        });
    }

    @Override
    public void afterwards() {
        for (Node left = pop(); left != null; left = pop()) {
            Demand.that(
                    left != kept && left != alsoKept,
                    VerdictKind.BROKEN_INVARIANT,
                    "A node that was taken away is not in the stack.");
        }
    }

    /** The mistake: the same node on top does not mean that nothing has happened. */
    public static final class Wrong extends Stacks {
        private final AtomicReference<@Nullable Node> top = new AtomicReference<>();

        @Override
        void push(Node node) {
            Node seen;
            do {
                seen = top.get();
                node.next = seen;
            } while (!top.compareAndSet(seen, node));
        }

        @Override
        @Nullable
        Node pop() {
            Node seen;
            Node next;
            do {
                seen = top.get();
                if (seen == null) {
                    return null;
                }
                next = seen.next;
            } while (!top.compareAndSet(seen, next));
            return seen;
        }
    }

    public static final class Right extends Stacks {
        private final AtomicStampedReference<@Nullable Node> top = new AtomicStampedReference<>(null, 0);

        @Override
        void push(Node node) {
            int[] stamp = new int[1];
            Node seen;
            do {
                seen = top.get(stamp);
                node.next = seen;
            } while (!top.compareAndSet(seen, node, stamp[0], stamp[0] + 1));
        }

        @Override
        @Nullable
        Node pop() {
            int[] stamp = new int[1];
            Node seen;
            Node next;
            do {
                seen = top.get(stamp);
                if (seen == null) {
                    return null;
                }
                next = seen.next;
            } while (!top.compareAndSet(seen, next, stamp[0], stamp[0] + 1));
            return seen;
        }
    }
}
