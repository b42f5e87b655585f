package dev.timeslice.model.task;

import dev.timeslice.model.process.Signal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of functions of the program that handle signals; a signal that is not in it has its default action. */
public final class SignalHandlers {
    private final Map<Signal, String> handlers = new EnumMap<>(Signal.class);

    /** A table without any. */
    public SignalHandlers() {}

    /** A new table with the same entries, which goes its own way from now on. */
    public SignalHandlers copy() {
        SignalHandlers copy = new SignalHandlers();
        copy.handlers.putAll(handlers);
        return copy;
    }

    /** Has a function handle a signal from now on. */
    public void set(Signal signal, String function) {
        handlers.put(signal, function);
    }

    /** The function that handles a signal; {@code null} for the default action. */
    public @Nullable String get(Signal signal) {
        return handlers.get(signal);
    }
}
