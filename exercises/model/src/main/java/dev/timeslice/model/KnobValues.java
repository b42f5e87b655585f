package dev.timeslice.model;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The value of every knob of a configuration by its name; read when somebody asks, for most runs are never described. */
final class KnobValues extends AbstractMap<String, String> {
    private final Configuration configuration;
    private @Nullable Set<Map.Entry<String, String>> entries;

    KnobValues(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        if (entries == null) {
            entries = Collections.unmodifiableMap(MachineKnobs.valuesOf(configuration))
                    .entrySet();
        }
        return entries;
    }
}
