package dev.timeslice.grader.simulate.policy;

import dev.timeslice.grader.engine.text.BadInput;
import dev.timeslice.grader.simulate.text.Texts;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Understands the value of a knob as the type that a constructor wants: numbers, flags, the constants of an enum by their
 * names in lower case, records as {@code a:b:c}, lists of them separated by commas, and lists of numbers from a file.
 */
final class ArgumentText {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");
    private static final String SEED = "seed:";

    private final String knob;
    private final Texts texts;

    ArgumentText(String knob, Texts texts) {
        this.knob = knob;
        this.texts = texts;
    }

    /**
     * @throws BadInput if the text is no value of the type
     */
    Object read(String text, Type type) {
        try {
            if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
                return list(text, (Class<?>) list.getActualTypeArguments()[0]);
            }
            return value(text, (Class<?>) type);
        } catch (NumberFormatException e) {
            throw texts.bad("knob.type", knob, text, type.getTypeName());
        }
    }

    private Object value(String text, Class<?> type) {
        if (type == long.class || type == Long.class) {
            return Long.parseLong(text);
        }
        if (type == int.class || type == Integer.class) {
            return Integer.parseInt(text);
        }
        if (type == boolean.class) {
            return Boolean.parseBoolean(text);
        }
        if (type == String.class) {
            return text;
        }
        if (type == long[].class) {
            return numbers(text).mapToLong(Long::parseLong).toArray();
        }
        if (type == LongSupplier.class) {
            return draws(text);
        }
        if (type.isEnum()) {
            return constant(text, type);
        }
        if (type.isRecord()) {
            return record(text, type);
        }
        throw texts.bad("knob.type", knob, text, type.getTypeName());
    }

    private Object list(String text, Class<?> element) {
        List<Object> values = new ArrayList<>();
        if (element == Long.class || element == Integer.class) {
            numbers(text).forEach(number -> values.add(value(number, element)));
        } else {
            for (String part : text.split(",")) {
                values.add(value(part, element));
            }
        }
        return List.copyOf(values);
    }

    private Object constant(String text, Class<?> type) {
        String wanted = text.toUpperCase(Locale.ROOT);
        return Stream.of(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> texts.bad("knob.type", knob, text, List.of(type.getEnumConstants())));
    }

    private Object record(String text, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        String[] parts = text.split(":");
        if (parts.length != components.length) {
            throw texts.bad("knob.type", knob, text, type.getSimpleName());
        }
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] arguments = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            arguments[i] = value(parts[i], types[i]);
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw texts.bad("knob.type", knob, text, String.valueOf(e.getCause()));
        } catch (ReflectiveOperationException e) {
            throw texts.bad("knob.type", knob, text, type.getSimpleName());
        }
    }

    /** Recorded draws one after the other, or draws by chance, the same for the same seed on every machine. */
    private LongSupplier draws(String text) {
        if (text.startsWith(SEED)) {
            Random random = new Random(Long.parseLong(text.substring(SEED.length())));
            return () -> random.nextLong() >>> 1;
        }
        List<String> recorded = numbers(text).toList();
        Iterator<String> next = recorded.iterator();
        return () -> {
            if (!next.hasNext()) {
                throw texts.bad("knob.draws", knob, text, recorded.size());
            }
            return Long.parseLong(next.next());
        };
    }

    /** The numbers in a file; none if there is no file. */
    private Stream<String> numbers(String file) {
        if (file.isEmpty() || file.equals("none")) {
            return Stream.empty();
        }
        try {
            List<String> found = new ArrayList<>();
            Matcher number = NUMBER.matcher(Files.readString(Path.of(file), StandardCharsets.UTF_8));
            while (number.find()) {
                found.add(number.group());
            }
            return found.stream();
        } catch (IOException e) {
            throw texts.bad("knob.file", knob, file, e.toString());
        }
    }
}
