package dev.timeslice.testkit.schedules;

import dev.timeslice.testkit.threads.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In the place of the kit's own: threads of the JDK, which start together and are joined one after the other. */
public final class Cast {
    private final List<Member> members = new ArrayList<>();

    /** A subclass, because Lincheck 3.7 does not control others on JDK 25. */
    private static final class Member extends Thread {
        private final Step body;
        private @Nullable Throwable thrown;

        Member(Step body) {
            this.body = body;
        }

        @Override
        public void run() {
            try {
                body.run();
            } catch (Throwable any) {
                thrown = any;
            }
        }
    }

    /** Adds a thread. */
    public Actor thread(String name, Step body) {
        Member member = new Member(body);
        members.add(member);
        return new Actor(member);
    }

    /**
     * Performs a scenario once.
     *
     * @throws Throwable the first thing that a thread or the scenario itself has thrown
     */
    public static void perform(Scenario scenario) throws Throwable {
        Cast cast = new Cast();
        scenario.threads(cast);
        for (int i = 0; i < cast.members.size(); i++) {
            // As plain threads: Lincheck knows these methods by their class.
            Thread thread = cast.members.get(i);
            thread.start();
        }
        for (int i = 0; i < cast.members.size(); i++) {
            Thread thread = cast.members.get(i);
            thread.join();
        }
        for (Member member : cast.members) {
            if (member.thrown != null) {
                throw member.thrown;
            }
        }
        scenario.afterwards();
    }
}
