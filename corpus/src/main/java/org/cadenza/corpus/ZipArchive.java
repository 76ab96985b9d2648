package org.cadenza.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A zip, read in place. What it may do to us is bounded by {@link CentralDirectory} and {@link Inflation}. */
final class ZipArchive implements Archive {

    private final String name;
    private final ZipFile zip;
    private final Archives.Limits limits;
    private final Inflation inflation;
    private final Map<String, ZipEntry> entries = new TreeMap<>();
    private final Set<String> refused = new TreeSet<>();

    private ZipArchive(Path file, ZipFile zip, Archives.Limits limits) {
        this.name = Archives.label(file);
        this.zip = zip;
        this.limits = limits;
        this.inflation = new Inflation(name, file.toFile().length(), limits);
    }

    static ZipArchive open(Path file, Archives.Limits limits) throws IOException {
        ReadableZip source = ReadableZip.open(file, limits.files());
        ZipArchive archive = new ZipArchive(file, source.zip(), limits);
        try {
            archive.list(source.links());
            return archive;
        } catch (RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private void list(Set<String> links) {
        limits.checkCount(zip.size(), name);
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            String path = entry.getName().replace('\\', '/');
            if (entry.isDirectory() || clutter(path)) {
                continue;
            }
            if (leavesArchive(path) || links.contains(entry.getName())) {
                refused.add(path);
            } else {
                entries.putIfAbsent(path, entry);
            }
        }
    }

    /** What macOS and version control leave behind. */
    private static boolean clutter(String path) {
        return path.startsWith("__MACOSX/") || path.startsWith(".git/") || path.endsWith("/.DS_Store");
    }

    static boolean leavesArchive(String path) {
        return path.startsWith("/")
                || path.matches("[A-Za-z]:.*")
                || path.chars().anyMatch(c -> c < ' ')
                || List.of(path.split("/", -1)).contains("..");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> paths() {
        return List.copyOf(entries.keySet());
    }

    @Override
    public boolean contains(String path) {
        return entries.containsKey(path);
    }

    @Override
    public synchronized byte[] bytes(String path) throws IOException {
        ZipEntry entry = entries.get(path);
        if (entry == null) {
            throw new NoSuchFileException(name + ": " + path);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        inflation.copy(zip, entry, limits.fileBytes(), bytes);
        return bytes.toByteArray();
    }

    @Override
    public List<String> refused() {
        return List.copyOf(refused);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
