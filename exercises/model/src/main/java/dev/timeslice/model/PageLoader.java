package dev.timeslice.model;

import dev.timeslice.model.memory.Rights;
import dev.timeslice.model.paging.FrameTable;
import dev.timeslice.model.paging.PageEntry;
import dev.timeslice.model.paging.PageMap;
import dev.timeslice.model.program.MemoryImage;
import java.util.ArrayList;
import java.util.List;

/** Brings an image to memory, page by page. Whoever calls it has seen to it that there are frames enough. */
final class PageLoader {
    private final FrameTable frames;
    private final CodeFrames code;
    private final MemoryImage image;
    private final PageMap map = new PageMap();

    private PageLoader(Paging paging, MemoryImage image) {
        this.frames = paging.frames;
        this.code = paging.code;
        this.image = image;
    }

    /** How many frames it takes at present. */
    static int needs(Paging paging, MemoryImage image) {
        int pages = image.pages();
        return paging.code.of(image.executable()).isEmpty() ? pages : pages - image.codePages();
    }

    static PageMap load(Paging paging, MemoryImage image) {
        PageLoader loader = new PageLoader(paging, image);
        loader.loadCode();
        loader.loadPages(
                image.firstDataPage(), image.dataPages(), image.executable().data());
        loader.loadPages(image.layout().lowestStackPage(), image.layout().stackPages(), new byte[0]);
        return loader.map;
    }

    private void loadCode() {
        List<Integer> shared = code.of(image.executable());
        if (shared.isEmpty()) {
            byte[] bytes = image.executable().code();
            List<Integer> fresh = new ArrayList<>();
            for (int page = 0; page < image.codePages(); page++) {
                fresh.add(filledFrame(frames, bytes, page));
            }
            code.loaded(image.executable(), fresh);
            map(fresh);
        } else {
            shared.forEach(frames::share);
            map(shared);
        }
        code.use(image.executable());
    }

    private void map(List<Integer> codeFrames) {
        for (int i = 0; i < codeFrames.size(); i++) {
            map.put(image.firstCodePage() + i, PageEntry.of(codeFrames.get(i), Rights.READ_EXECUTE));
        }
    }

    private void loadPages(int first, int count, byte[] bytes) {
        for (int page = 0; page < count; page++) {
            map.put(first + page, PageEntry.of(filledFrame(frames, bytes, page), Rights.READ_WRITE));
        }
    }

    /** A fresh frame with its part of the bytes, and 0 behind them. */
    private static int filledFrame(FrameTable frames, byte[] bytes, int part) {
        int frame = frames.allocate().orElseThrow();
        for (int offset = 0; offset < frames.frameSize(); offset++) {
            int at = part * frames.frameSize() + offset;
            frames.write(frame, offset, at < bytes.length ? bytes[at] : 0);
        }
        return frame;
    }

    /** A fresh frame of zeroes. */
    static int zeroFrame(FrameTable frames) {
        return filledFrame(frames, new byte[0], 0);
    }
}
