package dev.timeslice.model.program;

import dev.timeslice.model.memory.Executable;
import dev.timeslice.model.memory.Layout;

/**
 * The memory that a process begins with: a program as it lies on disk, and where its areas come to lie. From low to high
 * addresses: page 0, which nobody has; the code; the initialised data and the bss, from the next page on; the heap right
 * behind them; and the stack, all of its pages, at the end of the address space.
 *
 * @param executable processes that begin with the same object have its code in common
 * @param layout its page size is that of the machine
 */
public record MemoryImage(Executable executable, Layout layout) {
    /** The pages that {@link #ofPages} leaves between data and stack, for the heap and the stacks of further threads. */
    private static final int ROOM = 1 << 16;

    public MemoryImage {
        long needed = 1L + pagesFor(executable.code().length, layout) + pagesFor(dataSize(executable), layout);
        if (needed > layout.guardPage()) {
            throw new IllegalArgumentException(
                    "code and data end at page " + needed + ", and the guard page is " + layout.guardPage());
        }
    }

    /**
     * A process whose data fill so many pages, with one page of code and one of stack.
     *
     * @param dataPages at least 0
     * @param pageSize in bytes, a power of two
     */
    public static MemoryImage ofPages(int dataPages, int pageSize) {
        int bytes = Math.multiplyExact(dataPages, pageSize);
        Executable executable = new Executable(new byte[] {1}, new byte[0], bytes);
        return new MemoryImage(executable, new Layout(pageSize, Math.addExact(dataPages, ROOM), 1));
    }

    /** The number of the first page of code. */
    public int firstCodePage() {
        return 1;
    }

    /** How many pages the code takes. */
    public int codePages() {
        return Math.toIntExact(pagesFor(executable.code().length, layout));
    }

    /** The number of the first page of data. */
    public int firstDataPage() {
        return firstCodePage() + codePages();
    }

    /** How many pages the initialised data and the bss take. */
    public int dataPages() {
        return Math.toIntExact(pagesFor(dataSize(executable), layout));
    }

    /** The address right behind data and bss, where the heap begins. */
    public long heapStart() {
        return (long) firstDataPage() * layout.pageSize() + dataSize(executable);
    }

    /** How many pages a process has at its start, code and stack among them. */
    public int pages() {
        return codePages() + dataPages() + layout.stackPages();
    }

    private static long dataSize(Executable executable) {
        return (long) executable.data().length + executable.bssSize();
    }

    private static long pagesFor(long bytes, Layout layout) {
        return (bytes + layout.pageSize() - 1) / layout.pageSize();
    }
}
