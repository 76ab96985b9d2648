package org.cadenza.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A folder with what is below it. Links to files inside the folder count as files; links that lead out, links to
 * folders and hidden files do not.
 */
final class FolderArchive implements Archive {

    private final String name;
    private final Path root;
    private final Archives.Limits limits;
    private final Set<String> paths = new TreeSet<>();
    private final Set<String> refused = new TreeSet<>();

    private FolderArchive(String name, Path root, Archives.Limits limits) {
        this.name = name;
        this.root = root;
        this.limits = limits;
    }

    static FolderArchive open(Path folder, Archives.Limits limits) throws IOException {
        FolderArchive archive = new FolderArchive(Archives.label(folder), folder.toRealPath(), limits);
        Files.walkFileTree(archive.root, archive.new Collector());
        return archive;
    }

    private final class Collector extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(root) || !hidden(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = root.relativize(file).toString().replace('\\', '/');
            if (attributes.isSymbolicLink() && !staysInside(file)) {
                refused.add(path);
            } else if (!hidden(file) && Files.isRegularFile(file)) {
                paths.add(path);
                limits.checkCount(paths.size(), name);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            refused.add(root.relativize(file).toString().replace('\\', '/'));
            return FileVisitResult.CONTINUE;
        }
    }

    private boolean staysInside(Path link) {
        try {
            return link.toRealPath().startsWith(root);
        } catch (IOException leadsNowhere) {
            return false;
        }
    }

    private static boolean hidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> paths() {
        return List.copyOf(paths);
    }

    @Override
    public boolean contains(String path) {
        return paths.contains(path);
    }

    @Override
    public byte[] bytes(String path) throws IOException {
        if (!contains(path)) {
            throw new NoSuchFileException(name + ": " + path);
        }
        try (InputStream in = Files.newInputStream(root.resolve(path))) {
            byte[] bytes = in.readNBytes((int) limits.fileBytes() + 1);
            if (bytes.length > limits.fileBytes()) {
                throw new IOException(Archives.Limits.fileTooLarge(name, path, limits.fileBytes()));
            }
            return bytes;
        }
    }

    @Override
    public List<String> refused() {
        return List.copyOf(refused);
    }

    @Override
    public void close() {}
}
