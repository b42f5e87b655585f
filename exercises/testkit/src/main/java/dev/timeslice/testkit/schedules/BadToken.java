package dev.timeslice.testkit.schedules;

import dev.timeslice.testkit.Message;

/** A replay token that cannot be replayed here, and why. */
public final class BadToken extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Message sentence;

    private BadToken(Message sentence) {
        super(sentence.en());
        this.sentence = sentence;
    }

    /** Why, in both languages. */
    public Message sentence() {
        return sentence;
    }

    static BadToken noToken(String text) {
        String shown = text.length() > 20 ? text.substring(0, 20) + "..." : text;
        return new BadToken(Message.of(
                        "A replay token begins with TS and a version, as in TS1.eJx; found <%s>.",
                        "재실행 토큰은 TS1.eJx처럼 TS와 버전으로 시작합니다. 주어진 값: <%s>")
                .with(shown));
    }

    static BadToken otherVersion(String version, int read) {
        return new BadToken(Message.of(
                        "The token has version %s, and this kit reads version %d: take the kit that made it.",
                        "토큰의 버전은 %s이고 이 도구가 읽는 버전은 %d입니다. 토큰을 만든 버전의 도구를 사용하세요.")
                .with(version, read));
    }

    static BadToken notWhole() {
        return new BadToken(Message.of(
                "The token is not whole: copy all of it, from TS to the end of the line.",
                "토큰이 온전하지 않습니다. TS부터 줄 끝까지 모두 복사하세요."));
    }

    static BadToken noScenario(String name) {
        return new BadToken(Message.of(
                        "The token is about the scenario %s, and there is no such class here.",
                        "이 토큰의 시나리오는 %s인데, 여기에는 그런 클래스가 없습니다.")
                .with(name));
    }

    static BadToken otherCode(String differences) {
        return new BadToken(Message.of(
                        "The token was made with other code (%s), and with the code as it is now its schedule shows no"
                                + " failure. Run the check to look for other schedules.",
                        "이 토큰은 다른 코드로 만들어졌습니다(%s). 지금 코드로는 이 스케줄에서 실패가 나타나지 않습니다. 다른 스케줄은 검사를 다시 실행해 찾으세요.")
                .with(differences));
    }
}
