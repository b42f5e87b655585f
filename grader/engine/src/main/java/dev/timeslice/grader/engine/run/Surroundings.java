package dev.timeslice.grader.engine.run;

import dev.timeslice.grader.engine.course.CheckMethod;
import dev.timeslice.testkit.Message;
import java.util.Optional;

/**
 * What checks of real processes find on this machine.
 *
 * @param blackBoxes whether code may run as a process of its own
 * @param noSockets why no such process can be talked to over Unix-domain sockets; empty if it can
 */
public record Surroundings(boolean blackBoxes, Optional<Message> noSockets) {

    /** Where nothing is lacking. */
    public static final Surroundings COMPLETE = new Surroundings(true, Optional.empty());

    private static final Message NO_BOX = Message.of(
            "This criterion needs a process of its own in a box of the operating system, which there is not here. It costs"
                    + " nothing.",
            "이 기준은 운영체제의 상자 안에서 도는 별도 프로세스가 필요한데 여기에는 없습니다. 점수를 잃지 않습니다.");
    private static final Message NO_UNIX_SOCKETS = Message.of(
            "This criterion needs Unix-domain sockets. %s It costs nothing.",
            "이 기준은 유닉스 도메인 소켓이 필요합니다. %s 점수를 잃지 않습니다.");

    /** What the check needs and there is not, as a sentence; empty if it can run. */
    Optional<Message> lacks(CheckMethod method) {
        if (method.blackBox() && !blackBoxes) {
            return Optional.of(NO_BOX);
        }
        return method.unixSockets() ? noSockets.map(NO_UNIX_SOCKETS::with) : Optional.empty();
    }
}
