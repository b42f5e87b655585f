package dev.timeslice.model;

import dev.timeslice.model.program.SystemError;
import dev.timeslice.model.sync.KernelLock;
import dev.timeslice.model.sync.LockResult;
import dev.timeslice.model.sync.LockTask;
import dev.timeslice.model.sync.UnlockResult;
import dev.timeslice.model.trace.EventKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The locks of a run by their names, who owns them, and what they do to priorities. */
final class Locks {
    private final Context context;
    private final Map<String, KernelLock> locks = new HashMap<>();
    /** Those whose priority the call that is under way has changed, in the order in which it did. */
    private final List<LockParty> changed = new ArrayList<>();

    Locks(Context context) {
        this.context = context;
    }

    Effect lock(Task task, String name) {
        KernelLock lock = named(name);
        LockParty caller = party(task);
        LockResult result = context.guard().answer(() -> "acquire(" + caller + ")", () -> lock.acquire(caller));
        publish();
        if (result instanceof LockResult.AlreadyOwner) {
            require(caller.has(lock), "acquire", caller, result);
            return new Effect.Refused(SystemError.EDEADLK);
        }
        if (result instanceof LockResult.Queued) {
            require(owner(lock) != caller && owner(lock) != null, "acquire", caller, result);
            caller.awaited = lock;
            return Effect.Await.INSTANCE;
        }
        require(owner(lock) == caller && !caller.has(lock), "acquire", caller, result);
        owned(caller, lock);
        return Effect.Next.INSTANCE;
    }

    Effect unlock(Task task, String name) {
        KernelLock lock = named(name);
        LockParty caller = party(task);
        boolean owns = caller.has(lock);
        UnlockResult result = context.guard().answer(() -> "release(" + caller + ")", () -> lock.release(caller));
        if (result instanceof UnlockResult.NotOwner) {
            require(!owns, "release", caller, result);
            publish();
            return new Effect.Refused(SystemError.EPERM);
        }
        require(owns, "release", caller, result);
        caller.gave(lock);
        context.journal().writeWhereItIs(EventKind.UNLOCK, task, 0);
        publish();
        if (result instanceof UnlockResult.HandedTo handed) {
            handOver(lock, handed);
        }
        return Effect.Next.INSTANCE;
    }

    /** A task has ended: it waits no longer. What it owned stays locked, as a mutex whose owner has died does. */
    void ended(LockParty party) {
        KernelLock awaited = party.awaited;
        if (awaited != null) {
            party.awaited = null;
            context.guard().tell(() -> "cancel(" + party + ")", () -> awaited.cancel(party));
            publish();
        }
    }

    private void handOver(KernelLock lock, UnlockResult.HandedTo handed) {
        LockTask next = handed.owner();
        if (!(next instanceof LockParty party) || party.awaited != lock) {
            throw context.guard()
                    .broken(ContractRule.LOCK_HAS_ONE_OWNER, "release handed the lock to " + handed.owner());
        }
        owned(party, lock);
        // It need not ask again: its instruction is done.
        party.task().advance();
        context.admission().wake(party.task());
    }

    private void owned(LockParty party, KernelLock lock) {
        party.got(lock);
        context.journal().writeWhereItIs(EventKind.LOCK, party.task(), 0);
    }

    /** Tells the scheduler of the priorities that a call has changed. */
    private void publish() {
        List<LockParty> now = List.copyOf(changed);
        changed.clear();
        for (LockParty party : now) {
            Task task = party.task();
            if (party.priority() != party.priorityBefore() && task.state != Task.State.ENDED) {
                context.journal().writeWhereItIs(EventKind.PRIORITY, task, party.priority());
                context.admission().reprioritised(task, party.priorityBefore());
            }
        }
    }

    private void require(boolean sound, String call, LockParty caller, Object result) {
        if (!sound) {
            throw context.guard()
                    .broken(
                            ContractRule.LOCK_HAS_ONE_OWNER,
                            call + "(" + caller + ") returned "
                                    + result.getClass().getSimpleName());
        }
    }

    private @Nullable LockTask owner(KernelLock lock) {
        return context.guard().<@Nullable LockTask>ask(() -> "owner()", lock::owner);
    }

    private KernelLock named(String name) {
        return locks.computeIfAbsent(
                name, key -> context.guard().answer(() -> "the maker of locks", context.parts()::lock));
    }

    private LockParty party(Task task) {
        TaskTies ties = task.ties();
        LockParty party = ties.party;
        if (party == null) {
            party = new LockParty(task, changed);
            ties.party = party;
        }
        return party;
    }
}
