package dev.timeslice.testkit.schedules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a {@link Scenario} is explored, and what is demanded of it; without it, as the defaults say. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Explored {
    /** Whether a data race is a failure, even if no schedule shows a wrong result. */
    boolean raceFree() default false;

    /** Whether a thread may go round a loop until another one changes something, instead of blocking. */
    boolean mayWaitBusily() default false;

    /** How many waits of one schedule may end for no reason, as Java allows. */
    int spuriousWakeups() default 1;

    /** How many schedules are tried at most. */
    int schedules() default 4_000;
}
