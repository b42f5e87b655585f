package dev.timeslice.testkit.exchange;

import dev.timeslice.testkit.Message;
import dev.timeslice.testkit.blackbox.BlackBoxRun;
import java.util.Set;

/**
 * Notices that processes get no further though they do not rest: those that ask again and again for what they never get. Not by the clock: all
 * of them have to answer many times meanwhile, so that each was let run as often.
 */
final class Standstill {
    private static final Message NOBODY_GETS_ON = Message.of(
            "Awaited: %s. But nobody gets any further, though each process was let run: each has answered %d times meanwhile.",
            "기다린 것: %s. 그런데 프로세스마다 그동안 %d번씩 대답할 만큼 실행되었는데도 아무도 앞으로 나아가지 못합니다.");

    /** Whoever rests is noticed before. */
    private static final int LOOKS_BEFORE_ASKING = 2_000;

    private static final int LOOKS_BETWEEN_QUESTIONS = 30;
    private static final int ANSWERS_OF_EACH = 60;

    private final BlackBoxRun run;
    private final Set<String> names;
    private long said = -1;
    private long answersBefore;
    private int looks;

    Standstill(BlackBoxRun run, Set<String> names) {
        this.run = run;
        this.names = names;
    }

    /** Looks once more, after something awaited has not come yet. */
    void look(Message awaited) {
        long now = run.lines().stream().filter(line -> !isAnswer(line)).count();
        if (now != said) {
            said = now;
            looks = 0;
            answersBefore = fewestAnswers();
            return;
        }
        looks++;
        if (looks >= LOOKS_BEFORE_ASKING && looks % LOOKS_BETWEEN_QUESTIONS == 0) {
            names.forEach(name -> run.send("tell " + name + " ping"));
            if (fewestAnswers() - answersBefore >= ANSWERS_OF_EACH) {
                throw run.failed(NOBODY_GETS_ON.with(awaited, ANSWERS_OF_EACH));
            }
        }
    }

    private static boolean isAnswer(String line) {
        return line.endsWith(" " + RecordsChildMain.PONG);
    }

    private long fewestAnswers() {
        return names.stream()
                .mapToLong(name -> run.lines().stream()
                        .filter((name + " " + RecordsChildMain.PONG)::equals)
                        .count())
                .min()
                .orElse(0);
    }
}
