package dev.timeslice.testkit.schedules.shims;

import dev.timeslice.testkit.schedules.control.Task;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Stands for {@link java.util.concurrent.ConcurrentHashMap}.
 *
 * <p>While a function computes the value of a key, writers of the same key wait; the real one may make more of them wait,
 * and promises neither. A walk over a view goes over a copy of the moment at which it began.
 *
 * @param <K> the type of the keys
 * @param <V> the type of the values
 */
public class ConcurrentHashMap<K, V> extends AbstractMap<K, V> implements ConcurrentMap<K, V> {
    private final Gate gate = new Gate(this, "compute()", false);
    private final Map<K, V> entries = new LinkedHashMap<>();
    private final Map<Object, Task> computing = new HashMap<>();

    public ConcurrentHashMap() {}

    public ConcurrentHashMap(int initialCapacity) {
        if (initialCapacity < 0) {
            throw new IllegalArgumentException();
        }
    }

    public ConcurrentHashMap(int initialCapacity, float loadFactor) {
        this(initialCapacity);
    }

    public ConcurrentHashMap(int initialCapacity, float loadFactor, int concurrencyLevel) {
        this(initialCapacity);
    }

    public ConcurrentHashMap(Map<? extends K, ? extends V> m) {
        entries.putAll(m);
    }

    private Task look() {
        Task me = Gate.arrive();
        gate.acquire(me);
        return me;
    }

    private Task lookToWrite(Object key) {
        Objects.requireNonNull(key);
        Task me = Gate.arrive();
        if (computing.get(key) == me) {
            throw new IllegalStateException("Recursive update");
        }
        gate.pass(me, () -> !computing.containsKey(key), () -> computing.get(key));
        gate.acquire(me);
        return me;
    }

    private void changed(Task me) {
        gate.release(me);
        me.execution().turns().changed();
    }

    private @Nullable V noteValue(Task me, String operation, Object key, @Nullable V result) {
        return gate.returnedReference(me, operation, result, key);
    }

    private boolean note(Task me, String operation, Object key, boolean result) {
        return gate.returned(me, operation, result, key);
    }

    @Override
    public @Nullable V get(Object key) {
        Task me = look();
        return noteValue(me, "get", key, entries.get(Objects.requireNonNull(key)));
    }

    @Override
    public @Nullable V getOrDefault(Object key, @Nullable V defaultValue) {
        V found = get(key);
        return found == null ? defaultValue : found;
    }

    @Override
    public boolean containsKey(Object key) {
        Task me = look();
        return note(me, "containsKey", key, entries.containsKey(Objects.requireNonNull(key)));
    }

    @Override
    public boolean containsValue(Object value) {
        look();
        return entries.containsValue(Objects.requireNonNull(value));
    }

    public boolean contains(Object value) {
        return containsValue(value);
    }

    @Override
    public int size() {
        look();
        return entries.size();
    }

    public long mappingCount() {
        return size();
    }

    @Override
    public boolean isEmpty() {
        return size() == 0;
    }

    @Override
    public @Nullable V put(K key, V value) {
        Objects.requireNonNull(value);
        Task me = lookToWrite(key);
        V old = entries.put(key, value);
        changed(me);
        return noteValue(me, "put", key, old);
    }

    @Override
    public void putAll(Map<? extends K, ? extends V> m) {
        m.forEach(this::put);
    }

    @Override
    public @Nullable V putIfAbsent(K key, V value) {
        Objects.requireNonNull(value);
        Task me = lookToWrite(key);
        V old = entries.putIfAbsent(key, value);
        if (old == null) {
            changed(me);
        }
        return noteValue(me, "putIfAbsent", key, old);
    }

    @Override
    public @Nullable V remove(Object key) {
        Task me = lookToWrite(key);
        V old = entries.remove(key);
        changed(me);
        return noteValue(me, "remove", key, old);
    }

    @Override
    public boolean remove(Object key, @Nullable Object value) {
        Task me = lookToWrite(key);
        boolean done = value != null && entries.remove(key, value);
        if (done) {
            changed(me);
        }
        return note(me, "remove", key, done);
    }

    @Override
    public boolean replace(K key, V oldValue, V newValue) {
        Task me = lookToWrite(key);
        boolean done = entries.replace(key, Objects.requireNonNull(oldValue), Objects.requireNonNull(newValue));
        if (done) {
            changed(me);
        }
        return note(me, "replace", key, done);
    }

    @Override
    public @Nullable V replace(K key, V value) {
        Task me = lookToWrite(key);
        V old = entries.replace(key, Objects.requireNonNull(value));
        if (old != null) {
            changed(me);
        }
        return noteValue(me, "replace", key, old);
    }

    @Override
    public void clear() {
        Task me = look();
        entries.clear();
        changed(me);
    }

    @Override
    public @Nullable V computeIfAbsent(K key, Function<? super K, ? extends @Nullable V> mappingFunction) {
        Objects.requireNonNull(mappingFunction);
        Task me = lookToWrite(key);
        V old = entries.get(key);
        if (old != null) {
            return noteValue(me, "computeIfAbsent", key, old);
        }
        return store(me, "computeIfAbsent", key, computed(me, key, () -> mappingFunction.apply(key)));
    }

    @Override
    public @Nullable V computeIfPresent(
            K key, BiFunction<? super K, ? super V, ? extends @Nullable V> remappingFunction) {
        Objects.requireNonNull(remappingFunction);
        Task me = lookToWrite(key);
        V old = entries.get(key);
        if (old == null) {
            return noteValue(me, "computeIfPresent", key, null);
        }
        return store(me, "computeIfPresent", key, computed(me, key, () -> remappingFunction.apply(key, old)));
    }

    @Override
    public @Nullable V compute(
            K key, BiFunction<? super K, ? super @Nullable V, ? extends @Nullable V> remappingFunction) {
        Objects.requireNonNull(remappingFunction);
        Task me = lookToWrite(key);
        V old = entries.get(key);
        return store(me, "compute", key, computed(me, key, () -> remappingFunction.apply(key, old)));
    }

    @Override
    public @Nullable V merge(
            K key, V value, BiFunction<? super V, ? super V, ? extends @Nullable V> remappingFunction) {
        Objects.requireNonNull(remappingFunction);
        Objects.requireNonNull(value);
        Task me = lookToWrite(key);
        V old = entries.get(key);
        V merged = old == null ? value : computed(me, key, () -> remappingFunction.apply(old, value));
        return store(me, "merge", key, merged);
    }

    private interface Computation<V> {
        @Nullable
        V value();
    }

    private @Nullable V computed(Task me, K key, Computation<V> computation) {
        computing.put(key, me);
        try {
            return computation.value();
        } finally {
            computing.remove(key);
        }
    }

    private @Nullable V store(Task me, String operation, K key, @Nullable V value) {
        if (value == null) {
            entries.remove(key);
        } else {
            entries.put(key, value);
        }
        changed(me);
        return noteValue(me, operation, key, value);
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        copy().forEach(action);
    }

    @Override
    public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
        copy().forEach((key, value) -> replace(key, value, function.apply(key, value)));
    }

    private Map<K, V> copy() {
        look();
        return new LinkedHashMap<>(entries);
    }

    @Override
    public KeySetView<K, V> keySet() {
        return new KeySetView<>(this, null);
    }

    public KeySetView<K, V> keySet(V mappedValue) {
        return new KeySetView<>(this, Objects.requireNonNull(mappedValue));
    }

    public static <T> KeySetView<T, Boolean> newKeySet() {
        return new KeySetView<>(new ConcurrentHashMap<>(), true);
    }

    public static <T> KeySetView<T, Boolean> newKeySet(int initialCapacity) {
        return new KeySetView<>(new ConcurrentHashMap<>(initialCapacity), true);
    }

    @Override
    public Collection<V> values() {
        return new Values();
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new Entries();
    }

    public Enumeration<K> keys() {
        return Collections.enumeration(keySet());
    }

    public Enumeration<V> elements() {
        return Collections.enumeration(values());
    }

    /**
     * Stands for {@link java.util.concurrent.ConcurrentHashMap.KeySetView}.
     *
     * @param <K> the type of the keys
     * @param <V> the type of the values
     */
    public static final class KeySetView<K, V> extends AbstractSet<K> {
        private final ConcurrentHashMap<K, V> map;
        private final @Nullable V added;

        KeySetView(ConcurrentHashMap<K, V> map, @Nullable V added) {
            this.map = map;
            this.added = added;
        }

        public ConcurrentHashMap<K, V> getMap() {
            return map;
        }

        public @Nullable V getMappedValue() {
            return added;
        }

        @Override
        public boolean add(K key) {
            if (added == null) {
                throw new UnsupportedOperationException();
            }
            return map.putIfAbsent(key, added) == null;
        }

        @Override
        public boolean contains(Object key) {
            return map.containsKey(key);
        }

        @Override
        public boolean remove(Object key) {
            return map.remove(key) != null;
        }

        @Override
        public Iterator<K> iterator() {
            return map.new Walk<K>(Entry::getKey);
        }

        @Override
        public int size() {
            return map.size();
        }

        @Override
        public void clear() {
            map.clear();
        }
    }

    private final class Values extends AbstractCollection<V> {
        @Override
        public boolean contains(Object value) {
            return containsValue(value);
        }

        @Override
        public boolean removeIf(Predicate<? super V> condition) {
            return removeEntriesIf(entry -> condition.test(entry.getValue()));
        }

        @Override
        public Iterator<V> iterator() {
            return new Walk<>(Entry::getValue);
        }

        @Override
        public int size() {
            return ConcurrentHashMap.this.size();
        }

        @Override
        public void clear() {
            ConcurrentHashMap.this.clear();
        }
    }

    private final class Entries extends AbstractSet<Entry<K, V>> {
        @Override
        public boolean contains(Object wanted) {
            return wanted instanceof Entry<?, ?> entry && Objects.equals(get(entry.getKey()), entry.getValue());
        }

        @Override
        public boolean add(Entry<K, V> entry) {
            return !entry.getValue().equals(put(entry.getKey(), entry.getValue()));
        }

        @Override
        public boolean remove(Object removed) {
            return removed instanceof Entry<?, ?> entry
                    && ConcurrentHashMap.this.remove(entry.getKey(), entry.getValue());
        }

        @Override
        public boolean removeIf(Predicate<? super Entry<K, V>> condition) {
            return removeEntriesIf(condition);
        }

        @Override
        public Iterator<Entry<K, V>> iterator() {
            return new Walk<>(entry -> new WrittenThrough(entry.getKey(), entry.getValue()));
        }

        @Override
        public int size() {
            return ConcurrentHashMap.this.size();
        }

        @Override
        public void clear() {
            ConcurrentHashMap.this.clear();
        }
    }

    /** Each in a step of its own, and only if it still has the value that was looked at. */
    private boolean removeEntriesIf(Predicate<? super Entry<K, V>> condition) {
        boolean removed = false;
        for (Entry<K, V> entry : copy().entrySet()) {
            removed |= condition.test(entry) && remove(entry.getKey(), entry.getValue());
        }
        return removed;
    }

    /** Walks over what was there when it was made, which the JDK's iterators may do too; removes from the map itself. */
    private final class Walk<T> implements Iterator<T> {
        private final Iterator<Entry<K, V>> entries = copy().entrySet().iterator();
        private final Function<Entry<K, V>, T> shown;
        private @Nullable Entry<K, V> last;

        Walk(Function<Entry<K, V>, T> shown) {
            this.shown = shown;
        }

        @Override
        public boolean hasNext() {
            return entries.hasNext();
        }

        @Override
        public T next() {
            Entry<K, V> next = entries.next();
            last = next;
            return shown.apply(next);
        }

        @Override
        public void remove() {
            Entry<K, V> removed = last;
            if (removed == null) {
                throw new IllegalStateException();
            }
            last = null;
            ConcurrentHashMap.this.remove(removed.getKey());
        }
    }

    /** An entry whose new value goes into the map. */
    private final class WrittenThrough extends SimpleEntry<K, V> {
        private static final long serialVersionUID = 1L;

        WrittenThrough(K key, V value) {
            super(key, value);
        }

        @Override
        public V setValue(V value) {
            put(getKey(), value);
            return super.setValue(value);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || copy().equals(other);
    }

    @Override
    public int hashCode() {
        return copy().hashCode();
    }

    @Override
    public String toString() {
        return copy().toString();
    }
}
