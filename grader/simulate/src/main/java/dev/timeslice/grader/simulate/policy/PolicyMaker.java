package dev.timeslice.grader.simulate.policy;

import dev.timeslice.grader.engine.text.BadInput;
import dev.timeslice.grader.simulate.text.Texts;
import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.stream.Stream;

/** Makes a fresh policy for each run: finds the constructor that takes the knobs, and hands it their values. */
public final class PolicyMaker {
    private final PolicyEntry entry;
    private final Constructor<?> constructor;
    private final Map<String, String> values;
    private final Texts texts;

    PolicyMaker(PolicyEntry entry, Class<?> type, Map<String, String> values, Texts texts) {
        this.entry = entry;
        this.values = Map.copyOf(values);
        this.texts = texts;
        this.constructor = Stream.of(type.getConstructors())
                .filter(one -> one.getParameterCount() == entry.knobs().size())
                .findFirst()
                .orElseThrow(() -> texts.bad(
                        "code.constructor",
                        entry.name(),
                        type.getSimpleName(),
                        String.join(", ", entry.knobs().keySet())));
    }

    /**
     * Tries whether the policy can be made, so that a value that it refuses is known before anything runs.
     *
     * @throws BadInput as {@link #make} does
     */
    public void tryOut() {
        try {
            make();
        } catch (NotImplemented stub) {
            // Said when its turn comes: the others may run.
        }
    }

    /**
     * @throws BadInput if the class refuses a value or throws anything else
     * @throws NotImplemented if it is still a stub
     */
    public SchedulingPolicy make() {
        Type[] types = constructor.getGenericParameterTypes();
        Object[] arguments = new Object[types.length];
        int position = 0;
        for (String knob : entry.knobs().keySet()) {
            arguments[position] = new ArgumentText(knob, texts).read(values.getOrDefault(knob, ""), types[position]);
            position++;
        }
        try {
            return (SchedulingPolicy) constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof NotImplemented stub) {
                throw stub;
            }
            if (e.getCause() instanceof IllegalArgumentException refusal) {
                throw texts.bad("code.refused", entry.name(), String.valueOf(refusal.getMessage()));
            }
            throw texts.bad("code.threw", entry.name(), String.valueOf(e.getCause()));
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw texts.bad("code.constructor", entry.name(), entry.type(), String.join(", ", values.keySet()));
        }
    }
}
