package dev.timeslice.publicchecks.thread.clone;

import static dev.timeslice.model.task.CloneFlag.FILES;
import static dev.timeslice.model.task.CloneFlag.MEMORY;
import static dev.timeslice.model.task.CloneFlag.SIGNAL_HANDLERS;
import static dev.timeslice.model.task.CloneFlag.THREAD_GROUP;

import dev.timeslice.model.task.CloneRequest;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.tasks.Requests;
import dev.timeslice.thread.clone.LibraryCalls;
import java.util.Set;

/** The factory here makes nothing: it notes what it is asked for. */
class LibraryCallsTest {

    @Check("fork-is-a-clone")
    void forkIsACloneWithoutFlagsAtTheCallersPlace() {
        Requests requests = new Requests();

        new LibraryCalls(requests).fork(Requests.caller(10, 640, 8000), 11);

        requests.requireOnly("fork(caller, 11), caller at pc 640, sp 8000", new CloneRequest(Set.of(), 11, 640, 8000));
    }

    @Check("thread-is-a-clone")
    void createThreadIsACloneWithFlagsOnAStackOfItsOwn() {
        Requests requests = new Requests();

        new LibraryCalls(requests).createThread(Requests.caller(10, 640, 8000), 11, 2400, 5000, 512);

        requests.requireOnly(
                "createThread(caller, 11, 2400, 5000, 512), caller at pc 640, sp 8000",
                new CloneRequest(Set.of(MEMORY, FILES, SIGNAL_HANDLERS, THREAD_GROUP), 11, 2400, 5512));
    }
}
