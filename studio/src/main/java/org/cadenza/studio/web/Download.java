package org.cadenza.studio.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files as answers, to be played or to be kept. */
final class Download {

    private static final Map<String, MediaType> TYPES = Map.of(
            "wav", MediaType.parseMediaType("audio/wav"),
            "mp3", MediaType.parseMediaType("audio/mpeg"),
            "mid", MediaType.parseMediaType("audio/midi"),
            "zip", MediaType.parseMediaType("application/zip"),
            "html", MediaType.parseMediaType("text/html;charset=utf-8"),
            "json", MediaType.APPLICATION_JSON);

    private Download() {}

    /**
     * A file that can be asked for in ranges.
     *
     * @param ending without its dot
     * @param title to name it by when it is kept
     * @param kept whether it is to be kept, not played
     */
    static ResponseEntity<Resource> of(Path file, String ending, String title, boolean kept) {
        ContentDisposition.Builder kind = kept ? ContentDisposition.attachment() : ContentDisposition.inline();
        return ResponseEntity.ok()
                .contentType(type(ending))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(kind, ending, title))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .lastModified(file.toFile().lastModified())
                .body(new FileSystemResource(file));
    }

    /** Something made on the spot, to be kept. @param ending and title as above */
    static ResponseEntity<byte[]> of(byte[] made, String ending, String title) {
        return ResponseEntity.ok()
                .contentType(type(ending))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(ContentDisposition.attachment(), ending, title))
                .cacheControl(CacheControl.noStore())
                .body(made);
    }

    static MediaType type(String ending) {
        return TYPES.get(ending);
    }

    private static String disposition(ContentDisposition.Builder kind, String ending, String title) {
        return kind.filename(fileName(title) + "." + ending, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /** What every file system takes. */
    private static String fileName(String title) {
        String name = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").strip();
        return name.isEmpty() ? "song" : name;
    }
}
