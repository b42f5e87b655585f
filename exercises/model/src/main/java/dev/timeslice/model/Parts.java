package dev.timeslice.model;

import dev.timeslice.model.cpu.NoTlb;
import dev.timeslice.model.cpu.SwitchCost;
import dev.timeslice.model.cpu.Tlb;
import dev.timeslice.model.cpu.TlbRules;
import dev.timeslice.model.ipc.MessagePort;
import dev.timeslice.model.ipc.OneCallPort;
import dev.timeslice.model.ipc.OneSlotRing;
import dev.timeslice.model.ipc.PortWaiters;
import dev.timeslice.model.ipc.SharedRing;
import dev.timeslice.model.ipc.SharedSegment;
import dev.timeslice.model.ipc.WakeAll;
import dev.timeslice.model.paging.ForkStrategy;
import dev.timeslice.model.paging.FrameTable;
import dev.timeslice.model.paging.SharedPages;
import dev.timeslice.model.process.FaultHandler;
import dev.timeslice.model.process.ProcessRules;
import dev.timeslice.model.process.ProcessTable;
import dev.timeslice.model.process.RootChildren;
import dev.timeslice.model.process.WholeProcess;
import dev.timeslice.model.scheduling.PriorityOrder;
import dev.timeslice.model.sync.KernelLock;
import dev.timeslice.model.sync.PlainLock;
import dev.timeslice.model.task.TaskFactory;
import dev.timeslice.model.task.ThreadsOnly;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The replaceable parts of a kernel besides its scheduling policy; immutable. Each is a maker, because every run has parts
 * of its own. What nobody replaces is the model's stand-in.
 */
public final class Parts {
    private static final int SEGMENT_WORDS = 32;

    private final @Nullable Function<? super ProcessRules, ? extends ProcessTable> processTable;
    private final @Nullable Supplier<? extends FaultHandler> faultHandler;
    private final Function<? super FrameTable, ? extends ForkStrategy> forkStrategy;
    private final Supplier<? extends TaskFactory> taskFactory;
    private final Function<? super TlbRules, ? extends Tlb> tlb;
    private final @Nullable Function<? super SwitchCosts, ? extends SwitchCost> switchCost;
    private final Function<? super PriorityOrder, ? extends KernelLock> lock;
    private final PriorityOrder priorityOrder;
    private final Supplier<? extends MessagePort> port;
    private final Supplier<? extends PortWaiters> portWaiters;
    private final Supplier<? extends SharedSegment> segment;
    private final Function<? super SharedSegment, ? extends SharedRing> ring;

    private Parts(Builder builder) {
        processTable = builder.processTable;
        faultHandler = builder.faultHandler;
        forkStrategy = builder.forkStrategy;
        taskFactory = builder.taskFactory;
        tlb = builder.tlb;
        switchCost = builder.switchCost;
        lock = builder.lock;
        priorityOrder = builder.priorityOrder;
        port = builder.port;
        portWaiters = builder.portWaiters;
        segment = builder.segment;
        ring = builder.ring;
    }

    /** Nothing but stand-ins. */
    public static Parts standIns() {
        return builder().build();
    }

    /** Begins with nothing but stand-ins. */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether the table is to be told of every process, also of those that never ask it for anything. */
    boolean hasProcessTable() {
        return processTable != null;
    }

    ProcessTable processTable(ProcessRules rules) {
        return processTable == null ? new RootChildren() : processTable.apply(rules);
    }

    /** Whether it is to be asked about refused accesses to memory too, which end the process where nobody decides. */
    boolean hasFaultHandler() {
        return faultHandler != null;
    }

    FaultHandler faultHandler() {
        return faultHandler == null ? new WholeProcess() : faultHandler.get();
    }

    ForkStrategy forkStrategy(FrameTable frames) {
        return forkStrategy.apply(frames);
    }

    TaskFactory taskFactory() {
        return taskFactory.get();
    }

    Tlb tlb(TlbRules rules) {
        return tlb.apply(rules);
    }

    /** {@code null} where the knobs say what a switch costs. */
    @Nullable
    SwitchCost switchCost(SwitchCosts costs) {
        return switchCost == null ? null : switchCost.apply(costs);
    }

    KernelLock lock() {
        return lock.apply(priorityOrder);
    }

    MessagePort port() {
        return port.get();
    }

    PortWaiters portWaiters() {
        return portWaiters.get();
    }

    SharedSegment segment() {
        return segment.get();
    }

    SharedRing ring(SharedSegment segment) {
        return ring.apply(segment);
    }

    /** Collects the parts that are replaced. */
    public static final class Builder {
        private @Nullable Function<? super ProcessRules, ? extends ProcessTable> processTable;
        private @Nullable Supplier<? extends FaultHandler> faultHandler;
        private Function<? super FrameTable, ? extends ForkStrategy> forkStrategy = frames -> new SharedPages();
        private Supplier<? extends TaskFactory> taskFactory = ThreadsOnly::new;
        private Function<? super TlbRules, ? extends Tlb> tlb = rules -> new NoTlb();
        private @Nullable Function<? super SwitchCosts, ? extends SwitchCost> switchCost;
        private Function<? super PriorityOrder, ? extends KernelLock> lock = order -> new PlainLock();
        private PriorityOrder priorityOrder = PriorityOrder.SMALLEST_FIRST;
        private Supplier<? extends MessagePort> port = OneCallPort::new;
        private Supplier<? extends PortWaiters> portWaiters = WakeAll::new;
        private Supplier<? extends SharedSegment> segment = () -> SharedSegment.of(SEGMENT_WORDS);
        private Function<? super SharedSegment, ? extends SharedRing> ring = OneSlotRing::new;

        private Builder() {}

        public Builder processTable(Function<? super ProcessRules, ? extends ProcessTable> maker) {
            processTable = maker;
            return this;
        }

        public Builder faultHandler(Supplier<? extends FaultHandler> maker) {
            faultHandler = maker;
            return this;
        }

        public Builder forkStrategy(Function<? super FrameTable, ? extends ForkStrategy> maker) {
            forkStrategy = maker;
            return this;
        }

        public Builder taskFactory(Supplier<? extends TaskFactory> maker) {
            taskFactory = maker;
            return this;
        }

        /** One for each core. */
        public Builder tlb(Function<? super TlbRules, ? extends Tlb> maker) {
            tlb = maker;
            return this;
        }

        /** In place of the knobs that say what a switch costs, which the maker is told. */
        public Builder switchCost(Function<? super SwitchCosts, ? extends SwitchCost> maker) {
            switchCost = maker;
            return this;
        }

        /** One for each lock that a program names. */
        public Builder lock(Function<? super PriorityOrder, ? extends KernelLock> maker) {
            lock = maker;
            return this;
        }

        /** Which priority is the more urgent one; the smallest, unless told otherwise. The policy should agree. */
        public Builder priorityOrder(PriorityOrder order) {
            priorityOrder = order;
            return this;
        }

        /** One for each port that a program names. */
        public Builder port(Supplier<? extends MessagePort> maker) {
            port = maker;
            return this;
        }

        /** One beside each port. */
        public Builder portWaiters(Supplier<? extends PortWaiters> maker) {
            portWaiters = maker;
            return this;
        }

        /** One under each ring that a program names; 32 words, unless told otherwise. */
        public Builder segment(Supplier<? extends SharedSegment> maker) {
            segment = maker;
            return this;
        }

        /** Two for each ring that a program names: the producer's and the consumer's, over the same segment. */
        public Builder ring(Function<? super SharedSegment, ? extends SharedRing> maker) {
            ring = maker;
            return this;
        }

        public Parts build() {
            return new Parts(this);
        }
    }
}
