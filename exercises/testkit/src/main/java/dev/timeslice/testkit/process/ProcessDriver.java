package dev.timeslice.testkit.process;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.process.ProcessTable;

/** Calls a process table and takes what it throws as an answer too. */
final class ProcessDriver {
    private ProcessDriver() {}

    static ProcessAnswer perform(ProcessTable table, ProcessOperation operation) {
        try {
            if (operation instanceof ProcessOperation.Spawn spawn) {
                return ProcessAnswer.of(table.spawn(spawn.parent(), spawn.name()));
            }
            if (operation instanceof ProcessOperation.WaitFor wait) {
                return ProcessAnswer.of(table.waitFor(wait.parent(), wait.child()));
            }
            if (operation instanceof ProcessOperation.Kill kill) {
                return ProcessAnswer.of(table.kill(kill.pid(), kill.signal()));
            }
            if (operation instanceof ProcessOperation.Change change) {
                table.change(change.pid(), change.next());
            } else if (operation instanceof ProcessOperation.Exit exit) {
                table.exit(exit.pid(), exit.status());
            }
            return ProcessAnswer.done();
        } catch (NotImplemented notYet) {
            throw notYet;
        } catch (RuntimeException refusal) {
            return ProcessAnswer.thrown(refusal);
        }
    }
}
