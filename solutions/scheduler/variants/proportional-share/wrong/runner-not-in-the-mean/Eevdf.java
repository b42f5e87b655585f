package dev.timeslice.scheduler.proportionalshare;

import dev.timeslice.model.scheduling.Machine;
import dev.timeslice.model.scheduling.NiceWeights;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Earliest eligible virtual deadline first: of the tasks that have not received more than their share, the one whose
 * request is due first.
 *
 * <p>The algorithm is that of Stoica and Abdel-Wahab, 1995. Everything is exact: the mean is kept as a whole number and
 * a remainder, and the ready tasks form a tree in order of their deadlines, in which each node knows the smallest
 * virtual runtime below it, so that a pick costs O(log n).
 */
public final class Eevdf implements SchedulingPolicy {
    /** The virtual runtime of one tick at nice 0. */
    private static final long TICK = 1L << 20;

    private static final long LONGEST_SLICE = 1_000_000_000;

    private final long slice;
    private final Map<TaskView, Entity> entities = new HashMap<>();
    private final DeadlineTree ready = new DeadlineTree();
    private final Mean mean = new Mean();
    private @Nullable Machine machine;
    private long turns;

    /**
     * @param slice in ticks: what a task requests at a time
     * @throws IllegalArgumentException if {@code slice} is not 1 to 1,000,000,000
     */
    public Eevdf(long slice) {
        // Beyond this the product with 2^30 is no long any more.
        if (slice < 1 || slice > LONGEST_SLICE) {
            throw new IllegalArgumentException("a slice is 1 to " + LONGEST_SLICE + " ticks, found " + slice);
        }
        this.slice = slice;
    }

    @Override
    public void attach(Machine attached) {
        machine = attached;
    }

    @Override
    public void ready(TaskView task, ReadyCause cause) {
        Entity entity = competing(task);
        if (cause == ReadyCause.YIELDED) {
            entity.request(slice);
        }
        entity.turn = turns++;
        ready.add(entity);
    }

    @Override
    public @Nullable TaskView pick(int core) {
        Entity entity = ready.first(virtualTime(), core);
        if (entity == null) {
            // All that are behind their share run on other cores, or may not run here.
            entity = ready.first(Long.MAX_VALUE, core);
        }
        if (entity == null) {
            return null;
        }
        ready.remove(entity);
        return entity.task;
    }

    @Override
    public long quantum(TaskView task) {
        // Where I/O lets a task go on at once, it runs without having been ready.
        Entity entity = competing(task);
        entity.runs = true;
        return slice - entity.used;
    }

    @Override
    public void charge(TaskView task, long ticks) {
        Entity entity = entities.get(task);
        if (entity == null) {
            return;
        }
        long before = entity.vruntime;
        entity.runs = false;
        entity.vruntime += entity.virtual(ticks);
        mean.moved(entity.weight, entity.vruntime - before);
        entity.used += ticks;
        if (entity.used >= slice) {
            entity.request(slice);
        }
    }

    @Override
    public void blocked(TaskView task) {
        Entity entity = entities.get(task);
        if (entity != null) {
            long owed = virtualTime() - entity.vruntime;
            long most = entity.virtual(slice);
            entity.lag = Math.max(-most, Math.min(most, owed));
            leave(entity);
        }
    }

    @Override
    public void ended(TaskView task) {
        Entity entity = entities.remove(task);
        if (entity != null && entity.competes) {
            leave(entity);
            // It may have been ready, when its process was ended by another task.
            ready.remove(entity);
        }
    }

    @Override
    public int interrupt(TaskView newcomer) {
        Entity entity = entities.get(newcomer);
        if (machine == null || entity == null || entity.vruntime > virtualTime()) {
            return NO_CORE;
        }
        int latest = NO_CORE;
        long deadline = entity.deadline;
        for (int core = 0; core < machine.cores(); core++) {
            Entity running = runningOn(machine, core);
            if (running != null && newcomer.mayRunOn(core) && running.deadline > deadline) {
                latest = core;
                deadline = running.deadline;
            }
        }
        return latest;
    }

    /**
     * The virtual time V: the mean of the virtual runtimes of all ready and running tasks by their weights, rounded
     * down. While there is none of them, the last one.
     */
    public long virtualTime() {
        long underway = 0;
        for (int core = 0; machine != null && core < machine.cores(); core++) {
            Entity running = runningOn(machine, core);
            if (running != null) {
                underway += 0;
            }
        }
        return mean.with(underway);
    }

    /** The virtual runtime of a task, in 2^20ths of a tick of nice 0; of a running task with what it has run so far. */
    public long vruntime(TaskView task) {
        Entity entity = entities.get(task);
        return entity == null ? 0 : entity.presentVruntime();
    }

    /** The virtual deadline of a task's present request, on the scale of {@link #vruntime}. */
    public long deadline(TaskView task) {
        Entity entity = entities.get(task);
        return entity == null ? 0 : entity.deadline;
    }

    private Entity competing(TaskView task) {
        Entity entity = entities.computeIfAbsent(task, Entity::new);
        if (!entity.competes) {
            entity.competes = true;
            entity.vruntime = virtualTime() - entity.lag;
            entity.request(slice);
            mean.joined(entity.weight, entity.vruntime);
        }
        return entity;
    }

    private void leave(Entity entity) {
        entity.competes = false;
        mean.left(entity.weight, entity.vruntime);
    }

    private @Nullable Entity runningOn(Machine attached, int core) {
        TaskView task = attached.running(core);
        Entity entity = task == null ? null : entities.get(task);
        return entity == null || !entity.runs ? null : entity;
    }

    /** A task that competes or has competed, and its node in the tree while it is ready. */
    private static final class Entity {
        private final TaskView task;
        private final long weight;
        private long vruntime;
        private long deadline;
        /** The ticks that it has received of its present request. */
        private long used;
        /** What it was owed when it went to sleep, in virtual time. */
        private long lag;
        /** When it became ready, among all; the longest ready runs first of those with the same deadline. */
        private long turn;
        /** Whether it is ready or running. */
        private boolean competes;
        /** Whether it runs, and has not been charged for that yet. */
        private boolean runs;

        private boolean inTree;
        private @Nullable Entity left;
        private @Nullable Entity right;
        /** The smallest virtual runtime of this node and all below. */
        private long smallest;
        /** A node has a larger rank than its children; evenly spread, so that the tree stays flat. */
        private long rank;

        Entity(TaskView task) {
            this.task = task;
            this.weight = NiceWeights.of(task.nice());
        }

        long virtual(long ticks) {
            return ticks * NiceWeights.OF_NICE_0 * TICK / weight;
        }

        long presentVruntime() {
            return runs ? vruntime + virtual(task.sliceTicks()) : vruntime;
        }

        /** Asks for a slice, from where it is. */
        void request(long slice) {
            used = 0;
            deadline = vruntime + virtual(slice);
        }

        boolean isBefore(Entity other) {
            return deadline != other.deadline ? deadline < other.deadline : turn < other.turn;
        }

        void update() {
            smallest = vruntime;
            if (left != null) {
                smallest = Math.min(smallest, left.smallest);
            }
            if (right != null) {
                smallest = Math.min(smallest, right.smallest);
            }
        }
    }

    /**
     * The mean of virtual runtimes by weight: a whole number and a remainder, so that no product of large numbers
     * arises.
     */
    private static final class Mean {
        private long whole;
        /** Divided by the weights, the fraction of the mean: 0 or more, and less than they are. */
        private long rest;

        private long weights;

        /** The mean if that much is added to the sum of weight times virtual runtime, rounded down. */
        long with(long sum) {
            return weights == 0 ? whole : whole + Math.floorDiv(rest + sum, weights);
        }

        void joined(long weight, long vruntime) {
            weights += weight;
            settle(rest + weight * (vruntime - whole));
        }

        void left(long weight, long vruntime) {
            weights -= weight;
            settle(rest - weight * (vruntime - whole));
        }

        void moved(long weight, long by) {
            settle(rest + weight * by);
        }

        private void settle(long sum) {
            if (weights == 0) {
                rest = 0;
            } else {
                whole += Math.floorDiv(sum, weights);
                rest = Math.floorMod(sum, weights);
            }
        }
    }

    /** The ready tasks in order of deadlines: a treap, whose depth is O(log n) whatever the order of insertion. */
    private static final class DeadlineTree {
        private @Nullable Entity root;
        /** The two halves of the last split. */
        private @Nullable Entity before;

        private @Nullable Entity after;

        void add(Entity entity) {
            entity.inTree = true;
            entity.rank = spread(entity.turn);
            root = add(root, entity);
        }

        void remove(Entity entity) {
            if (entity.inTree) {
                entity.inTree = false;
                root = remove(root, entity);
                entity.left = null;
                entity.right = null;
            }
        }

        /** The first one whose virtual runtime is at most {@code limit} and that may run on the core. */
        @Nullable
        Entity first(long limit, int core) {
            return first(root, limit, core);
        }

        private static @Nullable Entity first(@Nullable Entity node, long limit, int core) {
            if (node == null || node.smallest > limit) {
                return null;
            }
            // Unless tasks are bound to cores, the left half has an answer whenever it is entered.
            Entity found = first(node.left, limit, core);
            if (found == null && node.vruntime <= limit && node.task.mayRunOn(core)) {
                found = node;
            }
            return found == null ? first(node.right, limit, core) : found;
        }

        private Entity add(@Nullable Entity node, Entity entity) {
            if (node == null || entity.rank > node.rank) {
                split(node, entity);
                entity.left = before;
                entity.right = after;
                entity.update();
                return entity;
            }
            if (entity.isBefore(node)) {
                node.left = add(node.left, entity);
            } else {
                node.right = add(node.right, entity);
            }
            node.update();
            return node;
        }

        private void split(@Nullable Entity node, Entity at) {
            if (node == null) {
                before = null;
                after = null;
            } else if (node.isBefore(at)) {
                split(node.right, at);
                node.right = before;
                node.update();
                before = node;
            } else {
                split(node.left, at);
                node.left = after;
                node.update();
                after = node;
            }
        }

        private static @Nullable Entity remove(@Nullable Entity node, Entity entity) {
            if (node == null || node == entity) {
                return joined(entity.left, entity.right);
            }
            if (entity.isBefore(node)) {
                node.left = remove(node.left, entity);
            } else {
                node.right = remove(node.right, entity);
            }
            node.update();
            return node;
        }

        private static @Nullable Entity joined(@Nullable Entity first, @Nullable Entity second) {
            if (first == null || second == null) {
                return first == null ? second : first;
            }
            if (first.rank > second.rank) {
                first.right = joined(first.right, second);
                first.update();
                return first;
            }
            second.left = joined(first, second.left);
            second.update();
            return second;
        }

        /** The same number for the same turn, and no order in those of many turns (the finalizer of MurmurHash3). */
        private static long spread(long turn) {
            long mixed = turn + 0x9E3779B97F4A7C15L;
            mixed = (mixed ^ (mixed >>> 33)) * 0xFF51AFD7ED558CCDL;
            mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
            return mixed ^ (mixed >>> 33);
        }
    }
}
