package org.cadenza.studio.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cadenza.studio.library.songs.Database;
import org.cadenza.studio.library.songs.SongFiles;
import org.cadenza.studio.library.songs.Songs;
import org.cadenza.studio.workshop.songs.LibraryExport;
import org.cadenza.studio.workshop.songs.LibraryImport;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The whole library, to take along and to put back. */
@RestController
final class LibraryController {

    private final LibraryExport export;

    private final LibraryImport imports;

    LibraryController(Database database, Songs songs, SongFiles files) {
        this.export = new LibraryExport(songs, files);
        this.imports = new LibraryImport(database, files);
    }

    @PostMapping(path = Api.LIBRARY, consumes = "application/zip")
    LibraryImport.Outcome library(HttpServletRequest request) throws IOException {
        return imports.read(request.getInputStream(), request.getContentLengthLong());
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
