package dev.timeslice.testkit.paging;

import static dev.timeslice.testkit.paging.PagingPlan.PAGE_SIZE;

import java.util.SortedMap;
import java.util.TreeMap;

/** What each process has to read at each address: plain arrays, one a process, that know nothing of frames. */
final class ExpectedBytes {
    private final PagingPlan plan;
    private final SortedMap<String, byte[]> memory = new TreeMap<>();

    ExpectedBytes(PagingPlan plan) {
        this.plan = plan;
        byte[] bytes = new byte[(plan.pages().size() + 1) * PAGE_SIZE];
        for (int address = PAGE_SIZE; address < bytes.length; address++) {
            bytes[address] = PagingPlan.first(address / PAGE_SIZE, address % PAGE_SIZE);
        }
        memory.put(PagingPlan.FIRST, bytes);
    }

    /** A step has had its effect. */
    void happened(PagingOperation operation, int number) {
        byte[] own = memory.get(operation.process());
        if (own == null) {
            return;
        }
        if (operation instanceof PagingOperation.Fork fork) {
            memory.put(fork.child(), own.clone());
        } else if (operation instanceof PagingOperation.Store store) {
            written(own, Math.toIntExact(store.address()), PagingMachine.value(number, 0));
        } else if (operation instanceof PagingOperation.CopyOut copyOut) {
            for (int i = 0; i < copyOut.bytes(); i++) {
                written(own, Math.toIntExact(copyOut.address() + i), PagingMachine.value(number, i));
            }
        } else {
            memory.remove(operation.process());
        }
    }

    private void written(byte[] own, int address, byte value) {
        if (plan.kind(address / PAGE_SIZE).isShared()) {
            memory.values().forEach(bytes -> bytes[address] = value);
        } else {
            own[address] = value;
        }
    }

    /** The processes that live. */
    Iterable<String> processes() {
        return memory.keySet();
    }

    boolean isAlive(String process) {
        return memory.containsKey(process);
    }

    byte at(String process, int page, int offset) {
        byte[] bytes = memory.get(process);
        if (bytes == null) {
            throw new IllegalArgumentException("there is no process " + process);
        }
        return bytes[page * PAGE_SIZE + offset];
    }
}
