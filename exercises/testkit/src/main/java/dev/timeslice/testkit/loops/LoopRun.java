package dev.timeslice.testkit.loops;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.loop.EventLoop;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run of a program on a loop, from its first callback to its end. */
public final class LoopRun {
    /** As many as libuv has by default. */
    private static final int WORKERS = 4;

    private static final int ITEMS_IN_A_SLICE = 2;
    /** More than any program of a check has. */
    private static final int MOST_ROWS = 20_000;

    private final LoopParts parts;
    private final LoopProgram program;
    private final VirtualMachine machine;
    private final EventLoop loop;
    private final Map<String, Integer> timers = new HashMap<>();
    private String running = "";
    /** A loop may catch what a callback throws; this is not a matter of the program. */
    private @Nullable CheckFailure failure;

    private @Nullable NotImplemented notImplemented;

    private LoopRun(LoopParts parts, LoopProgram program) {
        this.parts = parts;
        this.program = program;
        machine = new VirtualMachine(() -> parts.pool(WORKERS));
        loop = parts.loop(machine, parts.timers());
    }

    /**
     * Runs a program to its end.
     *
     * @throws CheckFailure if a callback runs in the middle of another one, or the loop does not come to its end
     */
    public static LoopRun of(LoopProgram program, LoopParts parts) {
        LoopRun run = new LoopRun(parts, program);
        try {
            run.loop.run(run.callback(LoopProgram.MAIN, ""));
            run.machine.note("end");
        } catch (NotImplemented notYet) {
            throw notYet;
        } catch (CheckFailure found) {
            throw run.failure == null ? run.shown(found) : run.shown(run.failure);
        } catch (RuntimeException exception) {
            run.machine.note("run() threw " + exception.getClass().getSimpleName());
        }
        if (run.notImplemented != null) {
            throw run.notImplemented;
        }
        if (run.failure != null) {
            throw run.shown(run.failure);
        }
        return run;
    }

    /** What happened, in its order; the last row tells how it ended. */
    public List<LoopRow> rows() {
        return machine.rows();
    }

    /** The loop, which has come to its end. */
    public EventLoop loop() {
        return loop;
    }

    /** The program, and below it what ran at which tick. */
    public List<String> text() {
        return RowTable.of(program, rows());
    }

    private CheckFailure shown(CheckFailure found) {
        return new CheckFailure(found.kind(), found.sentence(), String.join("\n", text()));
    }

    private Runnable callback(String name, String how) {
        return () -> enter(name, how);
    }

    private void enter(String name, String how) {
        if (!running.isEmpty()) {
            fail(CheckFailure.failed(Message.of(
                            "%s runs in the middle of %s, before that has come to its end.",
                            "%s이(가) %s의 끝을 기다리지 않고 그 중간에 실행됩니다.")
                    .with(name, running)));
        }
        machine.note(how.isEmpty() ? name : name + " (" + how + ")");
        if (machine.rows().size() > MOST_ROWS) {
            fail(CheckFailure.failed(
                    Message.of("Far more callbacks run than the program asks for.", "프로그램이 요청한 것보다 훨씬 많은 콜백이 실행됩니다.")));
        }
        running = name;
        try {
            program.linesOf(name).forEach(this::perform);
        } catch (NotImplemented notYet) {
            notImplemented = notYet;
            throw notYet;
        } finally {
            running = "";
        }
    }

    private void fail(CheckFailure found) {
        failure = found;
        throw found;
    }

    private void perform(LoopStep step) {
        String target = step.target();
        switch (step.kind()) {
            case COMPUTE -> machine.pass(step.ticks());
            case SET_TIMEOUT -> timers.put(target, loop.setTimeout(step.ticks(), callback(target, "timer")));
            case SET_IMMEDIATE -> loop.setImmediate(callback(target, "immediate"));
            case QUEUE_MICROTASK -> loop.queueMicrotask(callback(target, "microtask"));
            case READ -> machine.read(step.ticks(), callback(target, "read"));
            case SUBMIT -> machine.submit(step.ticks(), callback(target, "job"));
            case CLEAR_TIMEOUT -> {
                Integer timer = timers.get(target);
                if (timer != null) {
                    machine.note("  " + step.text() + " is " + loop.clearTimeout(timer));
                }
            }
            case START_SLICES ->
                parts.slices(loop, ITEMS_IN_A_SLICE).start((int) step.ticks(), this::item, callback(target, "done"));
            case FAIL -> throw new CallbackException();
        }
    }

    private void item(int number) {
        enter("item" + number, "");
        machine.pass(1);
    }

    /** What callbacks of a program throw. */
    private static final class CallbackException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
