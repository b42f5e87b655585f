package dev.timeslice.model;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stands between the kernel and parts that anybody may have written: what they throw ends the run with their rule. */
record PartGuard(Clock clock) {

    /**
     * What a part answers, perhaps {@code null}.
     *
     * @param call what is called, for complaints
     */
    <T extends @Nullable Object> T ask(Supplier<String> call, Supplier<T> part) {
        try {
            return part.get();
        } catch (NotImplemented | ContractViolation e) {
            throw e;
        } catch (RuntimeException e) {
            // The class alone: a student's exception could do anything when asked for its message.
            throw new ContractViolation(
                    ContractRule.DO_NOT_THROW,
                    clock.now,
                    call.get() + " threw " + e.getClass().getName(),
                    e);
        }
    }

    /** What a part answers that has to answer. */
    <T> T answer(Supplier<String> call, Supplier<? extends @Nullable T> part) {
        T answer = ask(call, part);
        if (answer == null) {
            throw broken(ContractRule.ANSWER_SOMETHING, call.get() + " returned null");
        }
        return answer;
    }

    /** Tells a part something. */
    void tell(Supplier<String> call, Runnable part) {
        ask(call, () -> {
            part.run();
            return null;
        });
    }

    ContractViolation broken(ContractRule rule, String detail) {
        return new ContractViolation(rule, clock.now, detail, null);
    }
}
