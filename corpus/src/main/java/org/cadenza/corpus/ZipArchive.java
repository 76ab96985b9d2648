package org.cadenza.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.cadenza.music.MaterialException;

/**
 * A zip, read in place. Declared sizes are not believed: what comes out of the inflater is counted, for each file and
 * for the whole, as it comes and be the entry damaged or not, so that neither one huge entry nor thousands that share
 * their bytes can exhaust us.
 */
final class ZipArchive implements Archive {

    private static final int PORTION = 1 << 14;

    private final String name;
    private final ZipFile zip;
    private final Archives.Limits limits;
    private final long budget;
    private final Map<String, ZipEntry> entries = new TreeMap<>();
    private final Set<String> refused = new TreeSet<>();
    private final Set<String> counted = new HashSet<>();
    private long inflated;

    private ZipArchive(Path file, ZipFile zip, Archives.Limits limits) {
        this.name = Archives.label(file);
        this.zip = zip;
        this.limits = limits;
        this.budget = file.toFile().length() * limits.inflation() + limits.fileBytes();
    }

    static ZipArchive open(Path file, Archives.Limits limits) throws IOException {
        ZipArchive archive = new ZipArchive(file, zipFile(file), limits);
        try {
            archive.list();
            return archive;
        } catch (RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /** Names are UTF-8, else read byte by byte as Latin-1, which at least keeps them apart. */
    private static ZipFile zipFile(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException unreadable) {
            try {
                return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
            } catch (ZipException e) {
                throw new MaterialException(
                        file.toString(), "", "is not a readable zip: " + e.getMessage(), "Give a folder or a zip.");
            }
        }
    }

    private void list() {
        limits.checkCount(zip.size(), name);
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            String path = entry.getName().replace('\\', '/');
            if (entry.isDirectory() || clutter(path)) {
                continue;
            }
            if (leavesArchive(path)) {
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
        checkBudget(path);
        boolean counts = counted.add(path);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] portion = new byte[PORTION];
            for (int length = in.read(portion); length >= 0; length = in.read(portion)) {
                bytes.write(portion, 0, length);
                inflated += counts ? length : 0;
                checkBudget(path);
                if (bytes.size() > limits.fileBytes()) {
                    throw new IOException(limits.fileTooLarge(name, path));
                }
            }
        }
        return bytes.toByteArray();
    }

    private void checkBudget(String path) {
        if (inflated > budget) {
            throw new MaterialException(
                    name,
                    path,
                    "the zip inflates to more than " + limits.inflation() + " times its size: a zip bomb",
                    "If it is to be trusted, unpack it and give the folder.");
        }
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
