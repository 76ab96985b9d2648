package org.cadenza.studio.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cadenza.studio.library.songs.SongFiles;
import org.cadenza.studio.library.songs.Songs;
import org.cadenza.studio.workshop.songs.LibraryExport;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The whole library, to take along. */
@RestController
final class LibraryController {

    private final LibraryExport export;

    LibraryController(Songs songs, SongFiles files) {
        this.export = new LibraryExport(songs, files);
    }

    @GetMapping(Api.BASE + "/library.zip")
    ResponseEntity<StreamingResponseBody> library() {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename("cadenza-" + LocalDate.now(ZoneOffset.UTC) + ".zip", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(export::write);
    }
}
