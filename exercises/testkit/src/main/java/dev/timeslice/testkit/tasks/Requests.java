package dev.timeslice.testkit.tasks;

import dev.timeslice.model.task.CloneRequest;
import dev.timeslice.model.task.CloneResult;
import dev.timeslice.model.task.OpenFiles;
import dev.timeslice.model.task.Registers;
import dev.timeslice.model.task.SignalHandlers;
import dev.timeslice.model.task.TaskBlock;
import dev.timeslice.model.task.TaskFactory;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.util.ArrayList;
import java.util.List;

/** A task factory that makes nothing: it notes what it is asked for, and gives the answer that it was told to give. */
public final class Requests implements TaskFactory {
    private final CloneResult answer;
    private final List<CloneRequest> requests = new ArrayList<>();

    /** One that always answers that there is no memory. */
    public Requests() {
        this(new CloneResult.OutOfMemory());
    }

    public Requests(CloneResult answer) {
        this.answer = answer;
    }

    /** A task that is the first of its process, at a place in its program and with a stack. */
    public static TaskBlock caller(int tid, long programCounter, long stackPointer) {
        Registers registers = new Registers();
        registers.setProgramCounter(programCounter);
        registers.setStackPointer(stackPointer);
        OneVariable memory = new OneVariable(new OneVariable.Copies(1));
        return new TaskBlock(tid, tid, TaskWorld.PARENT, memory, new OpenFiles(), new SignalHandlers(), registers);
    }

    @Override
    public CloneResult clone(TaskBlock maker, CloneRequest request) {
        requests.add(request);
        return answer;
    }

    /** How often it was asked. */
    public int count() {
        return requests.size();
    }

    /**
     * @param call what was called, for the failure
     * @throws CheckFailure if it was not asked exactly once, and for this
     */
    public void requireOnly(String call, CloneRequest expected) {
        if (!requests.equals(List.of(expected))) {
            throw CheckFailure.failed(
                    Message.of("%s: expected one clone, %s, but found %s.", "%s: 기대한 것은 clone 한 번 %s이고, 실제로는 %s입니다.")
                            .with(call, shown(expected), shown(requests)));
        }
    }

    private static Object shown(List<CloneRequest> requests) {
        return requests.isEmpty()
                ? Message.of("none", "없음")
                : String.join(" + ", requests.stream().map(Requests::shown).toList());
    }

    private static String shown(CloneRequest request) {
        return "<tid " + request.tid() + ", pc " + request.programCounter() + ", sp " + request.stackPointer()
                + ", flags " + request.flags() + ">";
    }
}
