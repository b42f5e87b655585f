package dev.timeslice.model.paging;

/**
 * The stand-in for a fork strategy: parent and child have the very same table, so that each sees all that the other
 * writes, and frames are never given back.
 */
public final class SharedPages implements ForkStrategy {

    @Override
    public ForkResult fork(PageMap parent) {
        return new ForkResult.Forked(parent);
    }

    @Override
    public WriteFaultResult writeFault(PageMap table, int page) {
        return new WriteFaultResult.Refused();
    }

    @Override
    public CopyOutResult copyOut(PageMap table, long virtualAddress, byte[] data) {
        return new CopyOutResult.Refused(virtualAddress);
    }

    @Override
    public void release(PageMap table) {
        // Somebody else may have the same one.
    }
}
