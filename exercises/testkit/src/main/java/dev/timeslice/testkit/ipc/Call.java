package dev.timeslice.testkit.ipc;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that is asked of a part.
 *
 * @param text as people read it, such as {@code fork(1, 2)}
 * @param action asks it, and gives the answer; {@code null} where there is none
 * @param <S> the part
 */
public record Call<S>(String text, Function<S, @Nullable Object> action) {
    @Override
    public String toString() {
        return text;
    }
}
