package org.cadenza.studio.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cadenza.studio.library.uploads.UploadLimits;
import org.cadenza.studio.workshop.melodies.ReadTune;
import org.cadenza.studio.workshop.songs.LibraryImport;
import org.springframework.http.MediaType;

/**
 * What the body of a request that changes something may be: JSON of at most 64 KiB, but for the three routes that
 * take files. No form of another site can send any of these types without asking first, which keeps such forms out.
 *
 * @param type the content type
 * @param mostBytes the largest Content-Length
 */
record BodyRule(String type, long mostBytes) {

    private static final Pattern FILE = Pattern.compile(Api.UPLOADS + "/[A-Za-z0-9_-]{22}/files");
    private static final BodyRule JSON = new BodyRule(MediaType.APPLICATION_JSON_VALUE, 64 << 10);
    private static final BodyRule UPLOAD =
            new BodyRule(MediaType.APPLICATION_OCTET_STREAM_VALUE, UploadLimits.STANDARD.fileBytes());
    /** Of the route that reads tunes. */
    static final String MIDI_TYPE = "audio/midi";

    private static final BodyRule MIDI = new BodyRule(MIDI_TYPE, ReadTune.MOST_BYTES);
    private static final BodyRule LIBRARY = new BodyRule("application/zip", LibraryImport.MOST_BYTES);

    /** The rule for {@code request}. The path is decoded, as that which is routed is. */
    static BodyRule of(HttpServletRequest request) {
        String path = request.getServletPath();
        if (request.getMethod().equals("PUT") && FILE.matcher(path).matches()) {
            return UPLOAD;
        }
        return request.getMethod().equals("POST") ? ofPost(path) : JSON;
    }

    private static BodyRule ofPost(String path) {
        return switch (path) {
            case Api.LIBRARY -> LIBRARY;
            case Api.MELODIES + "/reading" -> MIDI;
            default -> JSON;
        };
    }

    /** Whether {@code contentType}, which may be null, is the type that is asked for. */
    boolean fits(String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(type);
    }

    /** Whether the length must be stated. An empty body of JSON needs none. */
    boolean needsLength() {
        return this != JSON;
    }
}
