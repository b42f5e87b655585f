package dev.timeslice.testkit.schedules;

import dev.timeslice.testkit.schedules.control.Execution;
import dev.timeslice.testkit.schedules.control.Task;
import dev.timeslice.testkit.threads.Step;
import java.util.LinkedHashMap;
import java.util.Map;

/** The threads of a scenario. */
public final class Cast {
    private final Execution execution;
    private final Map<Actor, Step> actors = new LinkedHashMap<>();

    Cast(Execution execution) {
        this.execution = execution;
    }

    /**
     * Adds a thread.
     *
     * @param name heads its column in the table of a schedule
     * @param body what it does; an exception that it throws is a failure
     */
    public Actor thread(String name, Step body) {
        Actor actor = new Actor(execution.makeTask(name));
        actors.put(actor, body);
        return actor;
    }

    /** Lets all of them begin, and waits until all have ended. */
    void perform() {
        Task me = Task.current();
        actors.forEach((actor, body) -> execution.start(me, actor.task(), body::run));
        actors.keySet().forEach(actor -> execution.join(me, actor.task()));
    }
}
