package dev.timeslice.testkit.process;

import dev.timeslice.model.process.RestartDecision;
import dev.timeslice.model.process.RestartLimits;
import dev.timeslice.model.process.Termination;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import java.util.function.LongConsumer;

/** What happens to one child of a supervisor, and what its policy decides, on a clock that the story sets. */
public final class RestartStory {
    private final Policy policy;
    private final StringBuilder told = new StringBuilder();

    /** A policy under test, whatever its class. */
    public interface Policy {
        void started(long nowMillis);

        RestartDecision ended(Termination how, long nowMillis);
    }

    /** A policy's second method. */
    @FunctionalInterface
    public interface Ended {
        RestartDecision decide(Termination how, long nowMillis);
    }

    private RestartStory(RestartLimits limits, Policy policy) {
        this.policy = policy;
        told.append("restarts: ")
                .append(limits.restarts())
                .append(" within ")
                .append(limits.withinMillis())
                .append(" ms; delay: ")
                .append(limits.firstDelayMillis())
                .append(" to ")
                .append(limits.longestDelayMillis())
                .append(" ms\n");
    }

    /** Begins a story about a policy that was made with these limits. */
    public static RestartStory about(RestartLimits limits, Policy policy) {
        return new RestartStory(limits, policy);
    }

    /** A policy of these two methods. */
    public static Policy policy(LongConsumer started, Ended ended) {
        return new Policy() {
            @Override
            public void started(long nowMillis) {
                started.accept(nowMillis);
            }

            @Override
            public RestartDecision ended(Termination how, long nowMillis) {
                return ended.decide(how, nowMillis);
            }
        };
    }

    /** The child starts. */
    public RestartStory starts(long now) {
        tell(now, "started", "");
        policy.started(now);
        return this;
    }

    /**
     * The child ends.
     *
     * @throws CheckFailure if the policy decides otherwise
     */
    public RestartStory ends(long now, Termination how, RestartDecision expected) {
        RestartDecision actual = policy.ended(how, now);
        tell(now, shown(how), " -> " + actual);
        if (!expected.equals(actual)) {
            throw CheckFailure.failed(
                    Message.of(
                                    "At %d ms (%s) the policy should decide %s, but decides %s.",
                                    "%d ms(%s)에 정책의 결정은 %s이어야 하는데 %s입니다.")
                            .with(now, shown(how), expected, actual),
                    told.toString());
        }
        return this;
    }

    /**
     * The policy is told of a start that cannot be.
     *
     * @throws CheckFailure if it takes it
     */
    public RestartStory refusesStart(long now) {
        return refuses("started(" + now + ")", () -> policy.started(now));
    }

    /**
     * The policy is told of an end that cannot be.
     *
     * @throws CheckFailure if it takes it
     */
    public RestartStory refusesEnd(long now, Termination how) {
        return refuses("ended(" + how + ", " + now + ")", () -> policy.ended(how, now));
    }

    private RestartStory refuses(String call, Runnable attempt) {
        try {
            attempt.run();
        } catch (IllegalStateException expected) {
            told.append(call).append(" -> IllegalStateException\n");
            return this;
        }
        throw CheckFailure.failed(
                Message.of(
                                "%s should throw an IllegalStateException here, but did not.",
                                "여기서 %s은(는) IllegalStateException을 던져야 하는데 던지지 않았습니다.")
                        .with(call),
                told.toString());
    }

    private void tell(long now, String what, String then) {
        told.append(String.format("%6d ms  %s%s%n", now, what, then).replace(System.lineSeparator(), "\n"));
    }

    private static String shown(Termination how) {
        return how instanceof Termination.Exited exited
                ? "exited with " + exited.code()
                : "ended by signal " + ((Termination.Signaled) how).signal();
    }
}
