package org.cadenza.corpus.musicxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cadenza.corpus.xml.Element;
import org.cadenza.corpus.xml.SafeXml;
import org.cadenza.music.MaterialException;

/** A compressed MusicXML file ({@code .mxl}): a zip whose {@code META-INF/container.xml} names the score in it. */
final class Container {

    private static final String DIRECTORY = "META-INF/container.xml";
    private static final int MOST_BYTES = 64 << 20;

    private Container() {}

    /** Whether {@code bytes} start like a zip. */
    static boolean is(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** The score inside. */
    static byte[] score(byte[] bytes, String source) {
        Map<String, byte[]> files = files(bytes, source);
        String named = files.containsKey(DIRECTORY) ? rootFile(files.get(DIRECTORY), source) : "";
        if (files.containsKey(named)) {
            return files.get(named);
        }
        return files.entrySet().stream()
                .filter(file -> file.getKey().matches("(?!META-INF/).*\\.(xml|musicxml)"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new MaterialException(source, "", "holds no MusicXML", "Export it again."));
    }

    private static Map<String, byte[]> files(byte[] bytes, String source) {
        Map<String, byte[]> files = new TreeMap<>();
        int left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0) {
                    throw new MaterialException(
                            source, entry.getName(), "inflates to more than " + (MOST_BYTES >> 20) + " MB", "");
                }
                if (entry.getName().endsWith("xml")) {
                    files.put(entry.getName(), content);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new MaterialException(source, "", "is a damaged zip: " + e.getMessage(), "Export it again.");
        }
        return files;
    }

    /** The path that the directory names; empty where the directory is damaged, as some programs leave it. */
    private static String rootFile(byte[] directory, String source) {
        try {
            XMLStreamReader xml = SafeXml.open(directory);
            xml.nextTag();
            Element files = Element.read(xml, source).child("rootfiles");
            Element first = files == null ? null : files.child("rootfile");
            return first == null ? "" : first.attribute("full-path");
        } catch (XMLStreamException e) {
            return "";
        }
    }
}
