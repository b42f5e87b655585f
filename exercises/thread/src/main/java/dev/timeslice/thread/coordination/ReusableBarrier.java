package dev.timeslice.thread.coordination;

import dev.timeslice.model.NotImplemented;

/**
 * A place where threads wait for each other, round after round: nobody goes on before all of a round have come.
 *
 * <p>The round ends with the arrival of the last one, and the next arrival begins the next round, also while threads of the
 * round before are still on their way out. What a thread wrote before it came can be read by all others of its round
 * when they go on. A waiting thread sleeps.
 */
public final class ReusableBarrier {

    /**
     * A barrier before its first round.
     *
     * @param parties how many threads make a round, at least 1
     * @throws IllegalArgumentException if {@code parties} is less than 1; the message holds the value
     */
    public ReusableBarrier(int parties) {
        throw new NotImplemented("ReusableBarrier.ReusableBarrier");
    }

    /**
     * Comes to the barrier and sleeps until the others of this round have come too. The last one does not sleep.
     *
     * @return the number of the round, from 0; the same for all of a round
     * @throws InterruptedException if the thread is interrupted while it sleeps and its round is not complete; it is then as if
     *     it had not come. If the round is complete, {@code await} returns and leaves the interrupt status set
     */
    public int await() throws InterruptedException {
        throw new NotImplemented("ReusableBarrier.await");
    }
}
