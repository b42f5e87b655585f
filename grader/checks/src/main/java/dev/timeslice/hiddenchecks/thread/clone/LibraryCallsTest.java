package dev.timeslice.hiddenchecks.thread.clone;

import dev.timeslice.model.task.CloneRequest;
import dev.timeslice.model.task.CloneResult;
import dev.timeslice.model.task.TaskBlock;
import dev.timeslice.testkit.Check;
import dev.timeslice.testkit.CheckFailure;
import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.tasks.Requests;
import dev.timeslice.thread.clone.LibraryCalls;
import java.util.List;

/** The two calls, on factories that only note what they are asked for. */
class LibraryCallsTest {

    @Check("calls-pass-on-all-values")
    void callsPassOnWhateverTheyAreGiven() {
        long[] values = {0, 1, 64, 1L << 33};
        for (int tid = 11; tid <= 13; tid++) {
            for (long place : values) {
                for (long stack : values) {
                    fork(tid, place, stack);
                    createThread(tid, place, stack, 1);
                    createThread(tid, place, stack, 1L << 20);
                    createThread(tid, place, stack, 1L << 33);
                }
            }
        }
    }

    private static void fork(int tid, long place, long stack) {
        Requests requests = new Requests();
        new LibraryCalls(requests).fork(Requests.caller(10, place, stack), tid);
        requests.requireOnly(
                "fork(caller, " + tid + "), caller at pc " + place + ", sp " + stack,
                new CloneRequest(Stories.FORK, tid, place, stack));
    }

    private static void createThread(int tid, long function, long stack, long bytes) {
        Requests requests = new Requests();
        new LibraryCalls(requests).createThread(Requests.caller(10, 7, 9), tid, function, stack, bytes);
        requests.requireOnly(
                "createThread(caller, " + tid + ", " + function + ", " + stack + ", " + bytes + ")",
                new CloneRequest(Stories.THREAD, tid, function, stack + bytes));
    }

    @Check("calls-pass-on-the-answer")
    void callsAnswerWhatTheFactoryHasAnswered() {
        TaskBlock caller = Requests.caller(10, 640, 8000);
        for (CloneResult answer : List.of(
                new CloneResult.Made(Requests.caller(11, 1, 2)),
                new CloneResult.OutOfMemory(),
                new CloneResult.InvalidFlags())) {
            requireSame("fork", answer, new LibraryCalls(new Requests(answer)).fork(caller, 11));
            requireSame(
                    "createThread",
                    answer,
                    new LibraryCalls(new Requests(answer)).createThread(caller, 11, 2400, 5000, 512));
        }
    }

    private static void requireSame(String call, CloneResult expected, CloneResult actual) {
        if (!expected.equals(actual)) {
            throw CheckFailure.failed(Message.of(
                            "%s has to answer what the factory has answered, %s, but answers %s.",
                            "%s은(는) 팩토리의 답 %s을(를) 그대로 돌려주어야 하는데 %s을(를) 돌려줍니다.")
                    .with(call, kind(expected), kind(actual)));
        }
    }

    private static String kind(CloneResult result) {
        return result == null ? "null" : result.getClass().getSimpleName();
    }

    @Check("stack-has-a-byte")
    void stackOfNoBytesIsRefusedBeforeAnythingIsMade() {
        for (long bytes : new long[] {0, -1, Long.MIN_VALUE}) {
            Requests requests = new Requests();
            LibraryCalls calls = new LibraryCalls(requests);
            try {
                calls.createThread(Requests.caller(10, 640, 8000), 11, 2400, 5000, bytes);
            } catch (IllegalArgumentException e) {
                requireNothingAsked(bytes, requests);
                requireValue(bytes, String.valueOf(e.getMessage()));
                continue;
            }
            throw CheckFailure.failed(Message.of(
                            "createThread with a stack of %d bytes has to throw an IllegalArgumentException.",
                            "스택이 %d바이트인 createThread는 IllegalArgumentException을 던져야 합니다.")
                    .with(bytes));
        }
    }

    private static void requireNothingAsked(long bytes, Requests requests) {
        if (requests.count() > 0) {
            throw CheckFailure.failed(Message.of(
                            "createThread with a stack of %d bytes has asked for a task before it refused.",
                            "스택이 %d바이트인 createThread가 거부하기 전에 태스크를 요청했습니다.")
                    .with(bytes));
        }
    }

    private static void requireValue(long bytes, String message) {
        if (!message.contains(Long.toString(bytes))) {
            throw CheckFailure.failed(Message.of(
                            "The message of the exception has to hold the value %d, but is <%s>.",
                            "예외 메시지에는 값 %d이(가) 있어야 하는데 메시지는 <%s>입니다.")
                    .with(bytes, message));
        }
    }
}
