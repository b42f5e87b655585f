package dev.timeslice.grader.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.timeslice.grader.engine.course.ClassSet;
import dev.timeslice.testkit.Message;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiComparisonTest {
    private static final String PACKAGE = "dev.timeslice.scheduler.sample";
    private static final String A = PACKAGE + ".A";

    private static final String STUB = """
            public class A<T extends Comparable<T>> extends java.util.AbstractList<T> implements Runnable {
                public static final int LIMIT = 3;
                protected int shared;
                public A(int size) {}
                public int next(T task, int... more) throws java.io.IOException { return 0; }
                protected static java.util.List<String> names(java.util.Map<? super Integer, int[]> map) { return null; }
                public T get(int i) { return null; }
                public int size() { return 0; }
                public void run() {}
                void internal() {}
                public interface Listener { void heard(); }
                public enum State { ON, OFF }
                public record Pair(int left, String right) {}
            }
            """;

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            public int next(                    | public synchronized int next(
            next(T task, int... more)           | next(final T other, int... others)
            public class A                      | public final class A
            LIMIT = 3;                          | LIMIT = 3; public int extra; public void added() {}
            protected int shared                | public int shared
            protected static                    | public static
            void internal() {}                  | /* nothing */
            implements Runnable                 | implements Runnable, java.util.RandomAccess
            throws java.io.IOException          | throws java.io.IOException, IllegalStateException
            State { ON, OFF }                   | State { ON, OFF, BROKEN; public int more() { return 1; } }
            public record Pair(int left, String right) {} | public record Pair(int left, String right) { public Pair { } }
            public void run() {}                | public final void run() { System.out.println(); }
            extends java.util.AbstractList<T>   | extends java.util.ArrayList<T>
            """)
    void whatBreaksNoCallerIsFree(String before, String after) {
        assertThat(changed(STUB, edited(before, after))).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            public int next(                    | public long next( | public int next(T, int...) throws IOException | public long next(T, int...) throws IOException
            public int next(                    | int next(         | public int next(T, int...) throws IOException | int next(T, int...) throws IOException
            int next(T task, int... more)       | int next(T task, int[] more) | next(T, int...) | next(T, int[])
            int next(T task, int... more)       | int nextOne(T task, int... more) | public int next(T, int...) throws IOException | missing
            throws java.io.IOException          | throws Exception  | throws IOException | throws Exception
            throws java.io.IOException          | /* nothing */     | throws IOException | public int next(T, int...)"
            LIMIT = 3                           | LIMIT = 4         | public static final int LIMIT = 3 | public static final int LIMIT = 4
            public static final int LIMIT       | public final int LIMIT | public static final int LIMIT = 3 | public final int LIMIT = 3
            protected int shared                | protected final int shared = 0 | protected int shared | protected final int shared
            protected int shared                | private int shared | protected int shared | private int shared
            public A(int size) {}               | public A() {}     | public A(int) | public A()
            List<String> names                  | List<Integer> names | protected static List<String> names(Map<? super Integer, int[]>) | protected static List<Integer> names(Map<? super Integer, int[]>)
            protected static                    | protected         | protected static List<String> names | protected List<String> names
            implements Runnable                 | /* nothing */     | public class A extends AbstractList implements Runnable | public class A extends AbstractList"
            public class A                      | public abstract class A | public class A | public abstract class A
            public interface Listener { void heard(); } | public interface Listener { void heard(); void more(); } | A.Listener | abstract method "public abstract void more()"
            public interface Listener { void heard(); } | /* nothing */ | public interface A.Listener | missing
            public record Pair(int left, String right) {} | public record Pair(int left, Object right) {} | public Pair(int, String) | public Pair(int, Object)
            public record Pair(int left, String right) {} | public class Pair {} | public final | class A.Pair
            State { ON, OFF }                   | State { ON }      | public static final A.State OFF | missing
            """)
    void whatBreaksACallerIsNamedWithBothSignatures(String before, String after, String expected, String found) {
        SortedMap<String, Message> changed = changed(STUB, edited(before, after));

        assertThat(changed).containsOnlyKeys(A);
        assertThat(changed.values()).singleElement().satisfies(message -> {
            assertThat(message.en()).contains(expected).contains(found);
            assertThat(message.ko()).containsAnyOf("배포된 틀", "추상 메서드");
        });
    }

    @Test
    void renamingATypeVariableIsFree() {
        assertThat(changed(STUB, STUB.replaceAll("\\bT\\b", "Item"))).isEmpty();
    }

    @Test
    void aMethodMayMoveUpIntoASuperclassOfTheSubmission() {
        String stub = "public class A { public int next() { return 0; } }";
        String moved = "public class A extends Base { } class Base { public int next() { return 1; } }";

        assertThat(changed(stub, moved)).isEmpty();
    }

    @Test
    void finalAndSealedCountWhereTheStubIsMeantToBeExtended() {
        String stub = "public abstract class A { public void step() {} }";

        assertThat(changed(stub, "public abstract class A { public final void step() {} }"))
                .containsOnlyKeys(A);
        assertThat(
                        changed(
                                stub,
                                "public abstract sealed class A permits B { public void step() {} } final class B extends A {}"))
                .containsOnlyKeys(A);
    }

    @Test
    void theSentenceShowsBothSignaturesAsInSource() {
        String stub = "public class A { public int next(String task) { return 0; } }";
        String changed = "public class A { public int next(Object task) { return 0; } }";

        assertThat(changed(stub, changed))
                .containsEntry(
                        A,
                        Message.of(
                                "A: expected \"public int next(String)\" as in the hand-out, found \"public int next(Object)\".",
                                "A: 배포된 틀에는 \"public int next(String)\" 선언이 있는데, 제출한 코드에는"
                                        + " \"public int next(Object)\" 선언이 있습니다."));
    }

    @Test
    void aClassThatIsNotVisibleMayGo() {
        assertThat(changed(
                        "public class A { private static class B { public int x; } } class C { public int y; }",
                        "public class A { }"))
                .isEmpty();
    }

    private static String edited(String before, String after) {
        assertThat(STUB).contains(before);
        return STUB.replace(before, after);
    }

    private static SortedMap<String, Message> changed(String stub, String submission) {
        return ApiComparison.changes(compiled(stub), compiled(submission));
    }

    private static ClassSet compiled(String text) {
        return InMemoryJavac.compile(Map.of("A.java", "package " + PACKAGE + ";\n" + text));
    }
}
