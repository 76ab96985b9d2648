package org.cadenza.studio.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.cadenza.studio.workshop.live.OneShot;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/** Files as answers, to be played or to be kept. */
final class Download {

    private static final Map<String, MediaType> TYPES = Map.of(
            "wav", MediaType.parseMediaType("audio/wav"),
            "mp3", MediaType.parseMediaType("audio/mpeg"),
            "mid", MediaType.parseMediaType("audio/midi"),
            "zip", MediaType.parseMediaType("application/zip"),
            "txt", MediaType.parseMediaType("text/plain;charset=utf-8"),
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

    /** The sound of a note, to be kept for a day; null where {@code request} has it already, who is told so. */
    static ResponseEntity<byte[]> kept(OneShot note, WebRequest request) {
        String tag = '"' + note.fingerprint() + '"';
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .eTag(tag)
                .contentType(type("wav"))
                .body(note.wav());
    }

    private static MediaType type(String ending) {
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
