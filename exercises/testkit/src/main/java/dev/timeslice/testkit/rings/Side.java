package dev.timeslice.testkit.rings;

import dev.timeslice.testkit.Message;

/** One of the two processes at a ring. */
enum Side {
    PRODUCER(0),
    CONSUMER(1);

    private final int index;

    Side(int index) {
        this.index = index;
    }

    /** Its place in an array for both. */
    int index() {
        return index;
    }

    Side other() {
        return this == PRODUCER ? CONSUMER : PRODUCER;
    }

    Message shown() {
        return this == PRODUCER ? Message.of("the producer", "생산자") : Message.of("the consumer", "소비자");
    }
}
