package dev.timeslice.grader.engine.intake;

import dev.timeslice.grader.engine.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** Reads a folder that a student handed in: regular files only, links are not followed, and nothing stops at one file. */
final class FolderContents {
    private final Limits limits;

    FolderContents(Limits limits) {
        this.limits = limits;
    }

    /**
     * @throws Refusal if the folder cannot be opened, or holds more than the limits allow
     */
    HandedIn read(Path folder) throws Refusal {
        if (!Files.isReadable(folder)) {
            throw new Refusal("intake.cannot-open", Shown.name(String.valueOf(folder.getFileName())));
        }
        Visitor visitor = new Visitor(folder);
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), limits.depth() + 1, visitor);
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal("intake.cannot-open", Shown.name(String.valueOf(folder.getFileName())));
        }
        if (visitor.refusal != null) {
            throw visitor.refusal;
        }
        return visitor.handedIn;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final HandedIn handedIn = new HandedIn();
        private int entries;
        private long sourceBytes;
        private @Nullable Refusal refusal;

        Visitor(Path root) {
            this.root = root;
        }

        private String relative(Path path) {
            return root.relativize(path).toString().replace('\\', '/');
        }

        private FileVisitResult refuse(String key, Object... arguments) {
            refusal = new Refusal(key, arguments);
            return FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(root)) {
                return FileVisitResult.CONTINUE;
            }
            if (HandedIn.isByproduct(relative(folder))) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            entries++;
            return entries > limits.entries()
                    ? refuse("intake.too-many-entries", limits.entries())
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = relative(file);
            if (HandedIn.isByproduct(path)) {
                return FileVisitResult.CONTINUE;
            }
            entries++;
            if (entries > limits.entries()) {
                return refuse("intake.too-many-entries", limits.entries());
            }
            if (attributes.isDirectory()) {
                // The walk hands over a folder as if it were a file where it has reached its depth.
                return refuse("intake.too-deep", Shown.name(path), limits.depth());
            }
            if (!attributes.isRegularFile()) {
                handedIn.link(path);
            } else if (HandedIn.isRead(path)) {
                read(file, path);
                if (sourceBytes > limits.sourceBytes()) {
                    return refuse("intake.too-many-sources", limits.sourceBytes());
                }
            } else {
                handedIn.ignored(path);
            }
            return FileVisitResult.CONTINUE;
        }

        private void read(Path file, String path) {
            try (InputStream content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                byte[] bytes = content.readNBytes(limits.exerciseBytes() + 1);
                sourceBytes += bytes.length;
                handedIn.content(path, bytes);
            } catch (IOException e) {
                handedIn.unreadable(path, Messages.of("intake.file-not-opened", Shown.name(path)));
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            String path = relative(file);
            if (HandedIn.isByproduct(path)) {
                return FileVisitResult.CONTINUE;
            }
            if (HandedIn.isRead(path)) {
                handedIn.unreadable(path, Messages.of("intake.file-not-opened", Shown.name(path)));
            } else {
                handedIn.closedFolder(path);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
            if (failure != null) {
                handedIn.closedFolder(relative(folder));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
