package dev.timeslice.hiddenchecks.scheduler.classic;

import dev.timeslice.testkit.Message;

/** Rules that several of the policies have in common. */
final class Turn {
    static final Message LONGEST_READY = Message.of(
            "A free core runs the task that has been ready for the longest time; whoever comes back, from I/O or from the core, queues at the end.",
            "빈 코어는 가장 오래 준비 상태였던 태스크를 실행합니다. I/O에서든 코어에서든 돌아온 태스크는 맨 뒤에 줄을 섭니다.");

    private Turn() {}
}
