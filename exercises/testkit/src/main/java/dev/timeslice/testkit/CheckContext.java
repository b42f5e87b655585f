package dev.timeslice.testkit;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Random;
import java.util.function.Consumer;

/**
 * What surrounds one run of a check: its seed, where the reference classes are, and who hears its remarks.
 *
 * @param seed the seed of this grading; the same seed gives the same inputs
 * @param referenceLoader defines the reference's classes; they have the same names as the student's and are reached
 *     through the model's interfaces only
 * @param remarks gets what a check has to say besides its verdict
 * @param measurements gets what a check has measured
 */
public record CheckContext(
        long seed, ClassLoader referenceLoader, Consumer<Message> remarks, Consumer<Measured> measurements) {
    private static volatile CheckContext current = new CheckContext(1, CheckContext.class.getClassLoader());

    /** A context in which nobody hears remarks. */
    public CheckContext(long seed, ClassLoader referenceLoader) {
        this(seed, referenceLoader, remark -> {});
    }

    /** A context in which nobody hears of measurements. */
    public CheckContext(long seed, ClassLoader referenceLoader, Consumer<Message> remarks) {
        this(seed, referenceLoader, remarks, measured -> {});
    }

    /** Sets the context that the checks of this JVM are given next; the worker does so before each check. */
    public static void install(CheckContext context) {
        current = context;
    }

    static CheckContext current() {
        return current;
    }

    /** Tells the student something that is true whether the check is passed or not; it is shown with a passed one. */
    public void remark(Message remark) {
        remarks.accept(remark);
    }

    /** Tells what was measured; it is shown whatever the verdict is, and has no part in it. */
    public void measured(Measured measured) {
        measurements.accept(measured);
    }

    /**
     * A source of random inputs that depends on the seed and on nothing else.
     *
     * @param purpose tells apart the sources of one check, so that adding one does not change the others
     */
    public Random random(String purpose) {
        return new Random(seed * 0x9E3779B97F4A7C15L + purpose.hashCode());
    }

    /**
     * A new instance of a reference class.
     *
     * @param type the model's interface, or another given type, through which the check uses it
     * @param className the fully qualified name, which the student's class shares
     * @param arguments matched to the public constructor with as many parameters
     * @throws IllegalStateException if the reference has no such class or constructor: a fault of the course
     */
    public <T> T reference(Class<T> type, String className, Object... arguments) {
        try {
            for (Constructor<?> constructor :
                    Class.forName(className, true, referenceLoader).getConstructors()) {
                if (constructor.getParameterCount() == arguments.length) {
                    return type.cast(constructor.newInstance(arguments));
                }
            }
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the reference " + className + " could not be made", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the reference " + className + " cannot be used", e);
        }
        throw new IllegalStateException(
                "the reference " + className + " has no public constructor with " + arguments.length + " parameters");
    }
}
