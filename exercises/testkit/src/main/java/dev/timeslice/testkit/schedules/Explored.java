package dev.timeslice.testkit.schedules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a {@link Scenario} is explored, and what is demanded of it; without it, as the defaults say.
 *
 * <p>What is tried are sequentially consistent executions: the steps of the threads one after the other, in every order that the
 * search comes to. What only a weaker memory shows is found where {@link #raceFree} forbids the data race that it needs;
 * what needs none is not found, such as a wrong choice between {@code acquire} and {@code volatile} that only more than two
 * variables would show.
 *
 * <p>Not seen either are:
 *
 * <ul>
 *   <li>an object that is passed on by its own constructor before its final fields are written;
 *   <li>accesses inside of the library's classes other than the containers whose contents count as one variable, for
 *       example of a {@code LinkedHashMap} whose reads change its order, or of a stream while it runs.
 * </ul>
 *
 * <p>A loop of {@code tryLock()} without a pause counts as busy waiting.
 */
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
