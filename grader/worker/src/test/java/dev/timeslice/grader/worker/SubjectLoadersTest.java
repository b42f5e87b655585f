package dev.timeslice.grader.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SubjectLoadersTest {
    private static final Frame.FrameCheck CHECK = new Frame.FrameCheck("Check", "check", 1, 0, 2);

    @Test
    void classesThatCanLeaveNothingAreUsedAgain() throws Exception {
        SubjectLoaders loaders = loaders(Stateless.class);
        MapLoader first = loaders.take(CHECK);
        Class.forName(Stateless.class.getName(), true, first);

        loaders.giveBack(CHECK, first);

        assertThat(loaders.take(CHECK)).isSameAs(first);
    }

    @Test
    void aLoaderIsNotGivenToTwo() throws Exception {
        SubjectLoaders loaders = loaders(Stateless.class);
        MapLoader first = loaders.take(CHECK);
        loaders.giveBack(CHECK, first);

        loaders.take(CHECK);

        assertThat(loaders.take(CHECK)).isNotSameAs(first);
    }

    @Test
    void classesWithAStaticVariableAreNew() throws Exception {
        SubjectLoaders loaders = loaders(Counting.class);
        MapLoader first = loaders.take(CHECK);
        Class<?> used = Class.forName(Counting.class.getName(), true, first);

        loaders.giveBack(CHECK, first);

        Class<?> next = Class.forName(Counting.class.getName(), true, loaders.take(CHECK));
        assertThat(next).isNotSameAs(used);
    }

    @Test
    void whatWasNotGivenBackIsNew() throws Exception {
        SubjectLoaders loaders = loaders(Stateless.class);

        assertThat(loaders.take(CHECK)).isNotSameAs(loaders.take(CHECK));
    }

    private static SubjectLoaders loaders(Class<?> subject) throws IOException {
        SortedMap<String, byte[]> none = new TreeMap<>();
        SortedMap<String, byte[]> files = new TreeMap<>(Map.of(subject.getName(), bytes(subject)));
        Frame frame = new Frame("0123456789abcdef0123456789abcdef", 1, List.of(files, none, none), List.of(CHECK));
        return new SubjectLoaders(frame, ClassLoader.getPlatformClassLoader());
    }

    private static byte[] bytes(Class<?> one) throws IOException {
        String file = one.getName().replace('.', '/') + ".class";
        try (InputStream in = Objects.requireNonNull(one.getClassLoader()).getResourceAsStream(file)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static final class Stateless {}

    @SuppressWarnings("unused")
    private static final class Counting {
        private static int count;
    }
}
