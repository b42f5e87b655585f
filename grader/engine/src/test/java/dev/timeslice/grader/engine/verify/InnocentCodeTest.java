package dev.timeslice.grader.engine.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InnocentCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"Types.java", "Library.java"})
    void whatStudentsOrdinarilyWritePassesUntouched(String file) throws IOException {
        Verified verified = Verified.of(file, text(file));

        assertThat(verified.sentences()).isEmpty();
        assertThat(verified.submission().classes().files().keySet())
                .isEqualTo(verified.before().files().keySet());
        verified.before()
                .files()
                .forEach((name, bytes) -> assertThat(
                                verified.submission().classes().files().get(name))
                        .as(name)
                        .isSameAs(bytes));
    }

    @Test
    void aRandomWithASeedPassesWhereTheExerciseHasIt() {
        Verified verified = Verified.of(
                "A.java",
                "package dev.timeslice.scheduler.sample; import java.util.*; class A {"
                        + " int a(List<Integer> list) { Random random = new Random(7); Collections.shuffle(list, random);"
                        + " return random.nextInt(10) + random.nextInt(1, 6) + (int) random.nextDouble(); } }",
                Verified.lists("java-core", "java-collections", "java-random"));

        assertThat(verified.sentences()).isEmpty();
    }

    /** The compiler makes up the signature of each call of a handle. */
    @Test
    void aHandleOverBytesPassesWhereTheExerciseHasIt() {
        Verified verified = handle(
                "long a(ByteBuffer b) { H.setRelease(b, 8, 7L); VarHandle.fullFence(); return (long) H.getAcquire(b, 8); }");

        assertThat(verified.sentences()).isEmpty();
    }

    @Test
    void noOtherHandleAndNoOtherUseOfItDoes() {
        assertThat(handle("long a(ByteBuffer b) { return (long) H.getAndAdd(b, 8, 7L); }")
                        .sentences())
                .anySatisfy(sentence -> assertThat(sentence).contains("VarHandle.getAndAdd"));
        assertThat(handle("Object a() { return MethodHandles.arrayElementVarHandle(int[].class); }")
                        .sentences())
                .anySatisfy(sentence -> assertThat(sentence).contains("MethodHandles.arrayElementVarHandle"));
        assertThat(handle("Object a() { return MethodHandles.lookup(); }").sentences())
                .anySatisfy(sentence -> assertThat(sentence).contains("MethodHandles"));
        assertThat(handle("Object a(Thread t) { return (Object) H.get(t); }").sentences())
                .anySatisfy(sentence -> assertThat(sentence).contains("java.lang.Thread"));
        assertThat(handle("Object a() { return H.toMethodHandle(VarHandle.AccessMode.GET); }")
                        .sentences())
                .isNotEmpty();
    }

    private static Verified handle(String member) {
        return Verified.of(
                "A.java",
                "package dev.timeslice.scheduler.sample; import java.lang.invoke.*; import java.nio.*; class A {"
                        + " static final VarHandle H = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);"
                        + member + " }",
                Verified.lists("java-core", "java-memory"));
    }

    private static String text(String file) throws IOException {
        try (InputStream resource = InnocentCodeTest.class.getResourceAsStream("innocent/" + file)) {
            assertThat(resource).as(file).isNotNull();
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
