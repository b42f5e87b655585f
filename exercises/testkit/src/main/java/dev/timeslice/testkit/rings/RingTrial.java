package dev.timeslice.testkit.rings;

import static dev.timeslice.model.ipc.RingLayout.CLOSED;
import static dev.timeslice.model.ipc.RingLayout.HEAD;
import static dev.timeslice.model.ipc.RingLayout.SLOTS;
import static dev.timeslice.model.ipc.RingLayout.TAIL;

import dev.timeslice.model.NotImplemented;
import dev.timeslice.model.ipc.ClosableRing;
import dev.timeslice.model.ipc.SharedSegment;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.ForbiddenApi;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.VerdictKind;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One run of a producer that puts a few numbers and closes, and of a consumer that takes until there is no more.
 *
 * <p>By itself the producer goes on until the ring is full and then the consumer until it is empty. Before each access to memory
 * a process may be interrupted, and the other one makes a few whole calls.
 */
final class RingTrial {
    private static final long FIRST = 11;
    private static final int MOST_STEPS_OF_THE_OTHER = 3;
    private static final int MOST_ACCESSES_A_CALL = 200;

    private static final Message DOES_NOT_RETURN = Message.of(
            "%s does not return: it has looked at memory %d times. It must never wait, but say that it cannot.",
            "%s이(가) 돌아오지 않습니다. 메모리를 %d번이나 보았습니다. 기다리지 말고, 할 수 없다고 답해야 합니다.");
    private static final Message THREW = Message.of("%s threw %s.", "%s이(가) %s을(를) 던졌습니다.");
    private static final Message WRONG_NUMBER = Message.of(
            "take() returned %d, but the number that comes next is %d.", "take()의 답은 %d인데, 다음에 나와야 할 수는 %d입니다.");
    private static final Message NOTHING_LEFT = Message.of(
            "take() returned %d, but all %d numbers had been taken.", "take()의 답은 %d인데, 수 %d개는 이미 모두 꺼냈습니다.");
    private static final Message FINISHED_EARLY = Message.of(
            "isFinished() was true when %d of %d numbers had been taken: the rest is lost.",
            "수를 %d개 꺼냈을 때 isFinished()가 true였습니다. 전체는 %d개이므로 나머지를 잃습니다.");
    private static final Message STUCK = Message.of(
            "Neither goes on any more: put(%d) is false, and the consumer, which has taken %d numbers, finds nothing.",
            "양쪽 다 더 나아가지 못합니다. put(%d)은(는) false이고, 수를 %d개 꺼낸 소비자는 아무것도 찾지 못합니다.");
    private static final Message NO_END = Message.of(
            "The ring was closed, and the consumer has taken %d of %d numbers, but neither finds a number nor the end.",
            "링이 닫혔고 소비자는 수 %2$d개 가운데 %1$d개를 꺼냈는데, 다음 수도 끝도 찾지 못합니다.");
    private static final Message RACE = Message.of(
            "Nothing orders %s's %s of slot %d and %s's %s of it: each of them may come first, whatever the program's text says.",
            "%s의 %s(슬롯 %d)와 %s의 %s 사이에 순서를 정하는 것이 없습니다. 프로그램에 적힌 순서와 상관없이 어느 쪽이든 먼저 일어날 수 있습니다.");
    private static final Message LOAD = Message.of("load", "읽기");
    private static final Message STORE = Message.of("store", "쓰기");

    private final RingSearch.Demands demands;
    private final Picks.Dictation dictation;
    private final @Nullable Notes notes;
    private final WeakMemory memory;
    private final ClosableRing producer;
    private final ClosableRing consumer;
    private int put;
    private boolean closed;
    private int taken;
    private boolean finished;
    private boolean nested;
    private int accesses;
    private String call = "the constructor";
    private @Nullable CheckFailure failure;

    /**
     * @param notes takes down what happens; null for a trial that nobody will look at
     */
    RingTrial(RingSearch.Demands demands, Picks.Dictation dictation, @Nullable Notes notes) {
        this.demands = demands;
        this.dictation = dictation;
        this.notes = notes;
        memory = new WeakMemory(SLOTS + demands.capacity());
        // Both are there before anything happens, so that nobody interrupts their making.
        nested = true;
        producer = demands.ring().apply(new Words(Side.PRODUCER));
        consumer = demands.ring().apply(new Words(Side.CONSUMER));
        nested = false;
    }

    /** What goes wrong, if anything does. */
    @Nullable
    CheckFailure failure() {
        try {
            int idle = 0;
            while (!finished) {
                boolean moved = false;
                while (!closed && step(Side.PRODUCER)) {
                    moved = true;
                }
                while (!finished && step(Side.CONSUMER)) {
                    moved = true;
                }
                idle = moved ? 0 : idle + 1;
                if (idle > RingSearch.MOST_OUT_OF_THE_ORDINARY) {
                    throw closed
                            ? failed(NO_END.with(taken, demands.numbers()))
                            : failed(STUCK.with(FIRST + put, taken));
                }
            }
            return null;
        } catch (CheckFailure found) {
            return found;
        }
    }

    /** Lets a process make its next call; whether it got anywhere. */
    private boolean step(Side side) {
        return side == Side.PRODUCER ? produce() : consume();
    }

    private boolean mayStep(Side side) {
        return side == Side.PRODUCER ? !closed : !finished;
    }

    private boolean produce() {
        if (put == demands.numbers()) {
            call(Side.PRODUCER, "close()", () -> {
                producer.close();
                return "done";
            });
            closed = true;
            return true;
        }
        long value = FIRST + put;
        boolean done = call(Side.PRODUCER, "put(" + value + ")", () -> producer.put(value));
        put += done ? 1 : 0;
        return done;
    }

    private boolean consume() {
        OptionalLong found = call(Side.CONSUMER, "take()", consumer::take);
        if (found.isPresent()) {
            long value = found.getAsLong();
            if (taken == demands.numbers()) {
                throw failed(NOTHING_LEFT.with(value, taken));
            }
            if (value != FIRST + taken) {
                throw failed(WRONG_NUMBER.with(value, FIRST + taken));
            }
            taken++;
            return true;
        }
        finished = call(Side.CONSUMER, "isFinished()", consumer::isFinished);
        if (finished && taken < demands.numbers()) {
            throw failed(FINISHED_EARLY.with(taken, demands.numbers()));
        }
        return finished;
    }

    private <T> T call(Side side, String text, Supplier<T> made) {
        String callBefore = call;
        int accessesBefore = accesses;
        call = text;
        accesses = 0;
        if (notes != null) {
            notes.call(side, text);
        }
        try {
            T result = made.get();
            if (failure != null) {
                // The code under test has caught it.
                throw failure;
            }
            if (notes != null) {
                notes.returned(side, text, String.valueOf(result));
            }
            return result;
        } catch (NotImplemented | ForbiddenApi e) {
            throw e;
        } catch (RuntimeException e) {
            throw failed(THREW.with(text, e.getClass().getName()));
        } finally {
            call = callBefore;
            accesses = accessesBefore;
        }
    }

    private CheckFailure failed(Message sentence) {
        return failed(VerdictKind.FAILED, sentence);
    }

    private CheckFailure failed(VerdictKind kind, Message sentence) {
        String witness = notes == null
                ? ""
                : "a ring with " + demands.capacity() + " slots, and memory of words that are 0\n" + notes.table();
        failure = new CheckFailure(kind, sentence, witness);
        return failure;
    }

    /** Before an access: the other process may go on first. */
    private void interrupt(Side side) {
        if (failure != null) {
            throw failure;
        }
        accesses++;
        if (accesses > MOST_ACCESSES_A_CALL) {
            throw failed(VerdictKind.BUSY_WAIT, DOES_NOT_RETURN.with(call, MOST_ACCESSES_A_CALL));
        }
        if (nested || !mayStep(side.other())) {
            return;
        }
        int steps = dictation.pick(1 + MOST_STEPS_OF_THE_OTHER);
        nested = true;
        for (int i = 0; i < steps && mayStep(side.other()); i++) {
            step(side.other());
        }
        nested = false;
    }

    static String name(int word) {
        return switch (word) {
            case TAIL -> "tail";
            case CLOSED -> "closed";
            case HEAD -> "head";
            default -> word < SLOTS ? "word " + word : "slot " + (word - SLOTS);
        };
    }

    /** The memory as one of the two has it. */
    private final class Words implements SharedSegment {
        private final Side side;

        Words(Side side) {
            this.side = side;
        }

        @Override
        public int size() {
            return memory.size();
        }

        @Override
        public long load(int word) {
            return load(word, false);
        }

        @Override
        public long loadAcquire(int word) {
            return load(word, true);
        }

        private long load(int word, boolean acquire) {
            check(word);
            interrupt(side);
            if (!acquire && demands.races() && word >= SLOTS && memory.racesWithStore(side, word)) {
                throw race(word, LOAD, STORE);
            }
            long newest = memory.newest(word);
            long value = memory.load(side, word, acquire, values -> demands.weak() ? dictation.pick(values) : 0);
            if (notes != null) {
                notes.access(
                        side,
                        name(word)
                                + (acquire ? " -> acquire " : " -> ")
                                + value
                                + (value == newest ? "" : " (old; now " + newest + ")"));
            }
            return value;
        }

        @Override
        public void store(int word, long value) {
            store(word, value, false);
        }

        @Override
        public void storeRelease(int word, long value) {
            store(word, value, true);
        }

        private void store(int word, long value, boolean release) {
            check(word);
            interrupt(side);
            if (!release && demands.races() && word >= SLOTS) {
                if (memory.racesWithLoad(side, word)) {
                    throw race(word, STORE, LOAD);
                }
                if (memory.racesWithStore(side, word)) {
                    throw race(word, STORE, STORE);
                }
            }
            memory.store(side, word, value, release);
            if (notes != null) {
                notes.access(side, name(word) + (release ? " = release " : " = ") + value);
            }
        }

        private void check(int word) {
            if (word < 0 || word >= memory.size()) {
                throw new IndexOutOfBoundsException("a segment of " + memory.size() + " words has no word " + word);
            }
        }

        private CheckFailure race(int word, Message mine, Message others) {
            if (notes != null) {
                notes.access(side, name(word) + " " + mine.en() + "  <- race");
            }
            return failed(
                    VerdictKind.DATA_RACE,
                    RACE.with(side.shown(), mine, word - SLOTS, side.other().shown(), others));
        }
    }
}
