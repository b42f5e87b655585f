package dev.timeslice.publicchecks.process.faultdomains;

import dev.timeslice.model.process.RestartDecision.Finished;
import dev.timeslice.model.process.RestartDecision.GiveUp;
import dev.timeslice.model.process.RestartDecision.Restart;
import dev.timeslice.model.process.RestartLimits;
import dev.timeslice.model.process.Termination.Exited;
import dev.timeslice.process.faultdomains.RestartPolicy;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.process.RestartStory;

class RestartPolicyTest {
    private static final RestartLimits LIMITS = new RestartLimits(3, 60_000, 100, 5_000);

    private static RestartStory story() {
        RestartPolicy policy = new RestartPolicy(LIMITS);
        return RestartStory.about(LIMITS, RestartStory.policy(policy::started, policy::ended));
    }

    @Check("failure-is-restarted")
    void aChildThatFailsIsStartedAgain() {
        story().starts(0).ends(20, new Exited(1), new Restart(100)).starts(120);
    }

    @Check("success-is-not-restarted")
    void aChildThatIsDoneIsNotStartedAgain() {
        story().starts(0).ends(20, new Exited(0), new Finished());
    }

    @Check("delays-double")
    void eachFailureInARowDoublesTheDelay() {
        story().starts(0)
                .ends(20, new Exited(1), new Restart(100))
                .starts(120)
                .ends(140, new Exited(1), new Restart(200))
                .starts(340)
                .ends(360, new Exited(1), new Restart(400));
    }

    @Check("restarts-are-bounded")
    void afterTheLastRestartThatIsAllowedThereIsNone() {
        story().starts(0)
                .ends(20, new Exited(1), new Restart(100))
                .starts(120)
                .ends(140, new Exited(1), new Restart(200))
                .starts(340)
                .ends(360, new Exited(1), new Restart(400))
                .starts(760)
                .ends(780, new Exited(1), new GiveUp());
    }
}
