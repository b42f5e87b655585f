package dev.timeslice.model;

import static dev.timeslice.model.program.TaskSpec.burst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.timeslice.model.ipc.ReadResult;
import dev.timeslice.model.ipc.WriteResult;
import dev.timeslice.model.program.Instruction;
import dev.timeslice.model.program.Program;
import dev.timeslice.model.program.TaskSpec;
import dev.timeslice.model.program.Workload;
import dev.timeslice.model.scheduling.NewestFirst;
import dev.timeslice.model.scheduling.ReadyCause;
import dev.timeslice.model.scheduling.SchedulingPolicy;
import dev.timeslice.model.scheduling.TaskView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContractTest {
    private static final Workload TWO = Workload.of(burst("A", 0, 3), burst("B", 1, 3));

    @Test
    void pickingNobodyWhileSomebodyIsReadyIsTold() {
        ContractViolation violation = violation(1, new Keeper() {
            @Override
            public @Nullable TaskView pick(int core) {
                return null;
            }
        });

        assertThat(violation.rule()).isEqualTo(ContractRule.PICK_SOMEBODY);
        assertThat(violation.tick()).isZero();
    }

    @Test
    void pickingATaskThatRunsElsewhereIsTold() {
        ContractViolation violation = violation(2, new Keeper() {
            @Override
            public TaskView pick(int core) {
                return seen.get(0);
            }
        });

        assertThat(violation.rule()).isEqualTo(ContractRule.PICK_NO_RUNNING_TASK);
        assertThat(violation.tick()).isEqualTo(1);
        assertThat(violation.detail()).isEqualTo("pick(1) returned A, which is on a core");
    }

    @Test
    void pickingATaskThatHasEndedIsTold() {
        ContractViolation violation = violation(1, new Keeper() {
            @Override
            public TaskView pick(int core) {
                return seen.get(0);
            }
        });

        assertThat(violation.rule()).isEqualTo(ContractRule.PICK_A_READY_TASK);
        assertThat(violation.tick()).isEqualTo(3);
    }

    @Test
    void pickingATaskOfOnesOwnMakingIsTold() {
        TaskView stranger = new Stranger();

        ContractViolation violation = violation(1, new Keeper() {
            @Override
            public TaskView pick(int core) {
                return stranger;
            }
        });

        assertThat(violation.rule()).isEqualTo(ContractRule.PICK_A_KNOWN_TASK);
    }

    @Test
    void quantumOfNothingIsTold() {
        ContractViolation violation = violation(1, new Keeper() {
            @Override
            public long quantum(TaskView task) {
                return 0;
            }
        });

        assertThat(violation).hasMessage("tick 0: quantum must return 1 or more; quantum(A) returned 0");
    }

    @Test
    void interruptingACoreThatIsNotThereIsTold() {
        ContractViolation violation = violation(1, new Keeper() {
            @Override
            public int interrupt(TaskView ready) {
                return 7;
            }
        });

        assertThat(violation.rule()).isEqualTo(ContractRule.INTERRUPT_A_RUNNING_CORE);
        assertThat(violation.tick()).isEqualTo(1);
    }

    @Test
    void exceptionOfAPolicyIsToldWithTheCall() {
        ContractViolation violation = violation(1, new Keeper() {
            @Override
            public void charge(TaskView task, long ticks) {
                throw new IllegalStateException("oops");
            }
        });

        assertThat(violation)
                .hasMessage("tick 3: a part of the kernel must not throw; "
                        + "charge(A, 3) threw java.lang.IllegalStateException");
    }

    @Test
    void stubOfAPolicySpeaksForItself() {
        Kernel kernel = new Kernel(Configuration.uniprocessor(), () -> new Keeper() {
            @Override
            public TaskView pick(int core) {
                throw new NotImplemented("Keeper.pick");
            }
        });

        assertThat(catchThrowableOfType(NotImplemented.class, () -> kernel.trace(TWO)))
                .hasMessageContaining("Keeper.pick");
    }

    @Test
    void addressSpaceThatAnswersNothingIsTold() {
        Workload workload = new Workload(
                List.of(TaskSpec.of("A", 0, Program.of(Instruction.load(4)))),
                Map.of("A", (address, access) -> nothing()));

        assertThat(violation(workload).rule()).isEqualTo(ContractRule.TRANSLATE_TO_SOMETHING);
    }

    @Test
    void pipeThatTakesMoreThanItIsOfferedIsTold() {
        OneBytePipe greedy = new OneBytePipe() {
            @Override
            public WriteResult write(byte[] data) {
                return new WriteResult.Accepted(data.length + 1);
            }
        };

        assertThat(violation(single(Instruction.write(greedy, (byte) 1))).rule())
                .isEqualTo(ContractRule.WRITE_TAKES_SOME);
    }

    @Test
    void pipeThatGivesMoreThanItIsAskedForIsTold() {
        OneBytePipe generous = new OneBytePipe() {
            @Override
            public ReadResult read(int max) {
                return new ReadResult.Data(new byte[max + 1]);
            }
        };

        assertThat(violation(single(Instruction.read(generous, 2))).rule())
                .isEqualTo(ContractRule.READ_GIVES_AT_MOST_MAX);
    }

    private static Workload single(Instruction instruction) {
        return Workload.of(TaskSpec.of("A", 0, Program.of(instruction)));
    }

    private static ContractViolation violation(int cores, SchedulingPolicy policy) {
        Kernel kernel = new Kernel(Configuration.multiprocessor(cores), () -> policy);
        return catchThrowableOfType(ContractViolation.class, () -> kernel.trace(TWO));
    }

    private static ContractViolation violation(Workload workload) {
        Kernel kernel = new Kernel(Configuration.uniprocessor(), NewestFirst::new);
        return catchThrowableOfType(ContractViolation.class, () -> kernel.trace(workload));
    }

    /** What code that is not checked for nulls may well return. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }

    /** Keeps the rules where a test does not break them, and remembers every task. */
    private static class Keeper implements SchedulingPolicy {
        final List<TaskView> seen = new ArrayList<>();
        private final NewestFirst stack = new NewestFirst();

        @Override
        public void ready(TaskView task, ReadyCause cause) {
            seen.add(task);
            stack.ready(task, cause);
        }

        @Override
        public @Nullable TaskView pick(int core) {
            return stack.pick(core);
        }
    }

    /** A task that no kernel made. */
    private static final class Stranger implements TaskView {
        @Override
        public int id() {
            return 0;
        }

        @Override
        public String name() {
            return "A";
        }

        @Override
        public long arrival() {
            return 0;
        }

        @Override
        public long cpuTime() {
            return 0;
        }

        @Override
        public long sliceTicks() {
            return 0;
        }

        @Override
        public long burstLeft() {
            return 0;
        }

        @Override
        public int priority() {
            return 0;
        }

        @Override
        public int nice() {
            return 0;
        }

        @Override
        public int tickets() {
            return 1;
        }

        @Override
        public long workingSet() {
            return 0;
        }

        @Override
        public boolean mayRunOn(int core) {
            return true;
        }

        @Override
        public boolean isBound() {
            return false;
        }

        @Override
        public int lastCore() {
            return SchedulingPolicy.NO_CORE;
        }
    }
}
