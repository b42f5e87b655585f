package dev.timeslice.model.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LoadedProgramTest {
    private final FramePool pool = new FramePool(new PhysicalMemory(4 * 4), 4);

    @Test
    void codeLiesInWholeFramesAndTheRestIsZero() {
        for (int i = 0; i < 16; i++) {
            pool.memory().write(i, (byte) 99);
        }

        LoadedProgram program = LoadedProgram.load(new Executable(new byte[] {1, 2, 3, 4, 5}, new byte[0], 0), pool);

        assertThat(program.codeFrames()).containsExactly(3, 2);
        assertThat(pool.memory().snapshot()).containsExactly(99, 99, 99, 99, 99, 99, 99, 99, 5, 0, 0, 0, 1, 2, 3, 4);
    }

    @Test
    void unloadingGivesTheFramesBack() {
        LoadedProgram program = LoadedProgram.load(new Executable(new byte[8], new byte[0], 0), pool);

        program.unload(pool);

        assertThat(pool.available()).isEqualTo(4);
    }

    @Test
    void codeThatDoesNotFitTakesNoFrame() {
        assertThatThrownBy(() -> LoadedProgram.load(new Executable(new byte[17], new byte[0], 0), pool))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the code needs 5 frames, but only 4 are free");
        assertThat(pool.available()).isEqualTo(4);
    }

    @Test
    void anExecutableKeepsItsBytesToItself() {
        byte[] code = {1};
        Executable executable = new Executable(code, new byte[] {2}, 3);
        code[0] = 9;
        executable.code()[0] = 9;
        executable.data()[0] = 9;

        assertThat(executable.code()).containsExactly(1);
        assertThat(executable.data()).containsExactly(2);
        assertThat(executable.bssSize()).isEqualTo(3);
        assertThatThrownBy(() -> new Executable(new byte[0], code, 0)).hasMessageContaining("found none");
        assertThatThrownBy(() -> new Executable(code, code, -1)).hasMessageContaining("found -1");
    }
}
