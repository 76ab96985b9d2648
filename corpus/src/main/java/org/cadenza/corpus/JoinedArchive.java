package org.cadenza.corpus;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;

/** A folder and the zip inside it, as one; where both hold a name, the folder's file counts. */
final class JoinedArchive implements Archive {

    private final Archive folder;
    private final String zipName;
    private final Archive zip;

    JoinedArchive(Archive folder, String zipName, Archive zip) {
        this.folder = folder;
        this.zipName = zipName;
        this.zip = zip;
    }

    @Override
    public String name() {
        return folder.name();
    }

    @Override
    public List<String> paths() {
        TreeSet<String> paths = new TreeSet<>(zip.paths());
        paths.addAll(folder.paths());
        paths.remove(zipName);
        return List.copyOf(paths);
    }

    @Override
    public boolean contains(String path) {
        return !path.equals(zipName) && (folder.contains(path) || zip.contains(path));
    }

    @Override
    public byte[] bytes(String path) throws IOException {
        return folder.contains(path) ? folder.bytes(path) : zip.bytes(path);
    }

    @Override
    public List<String> refused() {
        TreeSet<String> refused = new TreeSet<>(zip.refused());
        refused.addAll(folder.refused());
        return List.copyOf(refused);
    }

    @Override
    public void close() throws IOException {
        zip.close();
        folder.close();
    }
}
