package dev.timeslice.testkit.tasks;

import dev.timeslice.model.task.TaskMemory;

/** A memory with one variable in it, which begins as 0. */
final class OneVariable implements TaskMemory {
    private final Copies copies;
    private int value;

    /** How many copies there may still be, and how many there are. */
    static final class Copies {
        private int left;
        private int made;

        Copies(int left) {
            this.left = left;
        }

        int made() {
            return made;
        }
    }

    OneVariable(Copies copies) {
        this.copies = copies;
    }

    void count() {
        value++;
    }

    @Override
    public OneVariable copy() {
        if (copies.left == 0) {
            throw new OutOfMemory("there are too few frames for a copy");
        }
        copies.left--;
        copies.made++;
        OneVariable copy = new OneVariable(copies);
        copy.value = value;
        return copy;
    }

    /** The value as a picture shows it. */
    String shown() {
        return "x=" + value;
    }
}
