package org.cadenza.studio.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.cadenza.studio.library.runs.Runs;
import org.cadenza.studio.library.trials.Trials;
import org.cadenza.studio.library.uploads.Upload;
import org.cadenza.studio.library.uploads.UploadLimits;
import org.cadenza.studio.library.uploads.Uploads;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files to train on. Their bytes go from the connection to the disk; {@link BodyRule} says how many there may be. */
@RestController
@RequestMapping(Api.UPLOADS)
final class UploadsController {

    private final Uploads uploads;

    private final Runs runs;

    private final Trials trials;

    UploadsController(Uploads uploads, Runs runs, Trials trials) {
        this.uploads = uploads;
        this.runs = runs;
        this.trials = trials;
    }

    /** An upload as its visitor sees it. */
    record View(String id, java.util.List<Upload.File> files, long bytes, Limits limits) {

        /** What one upload may hold. */
        record Limits(long fileBytes, long bytes, int files) {}

        static View of(Upload upload, UploadLimits limits) {
            return new View(
                    upload.id(),
                    upload.files(),
                    upload.bytes(),
                    new Limits(limits.fileBytes(), limits.bytes(), limits.files()));
        }
    }

    @PostMapping
    ResponseEntity<View> create() throws IOException {
        Upload upload = uploads.create();
        return ResponseEntity.created(URI.create(Api.UPLOADS + "/" + upload.id()))
                .body(View.of(upload, uploads.limits()));
    }

    @GetMapping("/{id}")
    View upload(@PathVariable String id) throws IOException {
        return View.of(find(id), uploads.limits());
    }

    @PutMapping(path = "/{id}/files", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Upload.File add(@PathVariable String id, @RequestParam String name, HttpServletRequest request) throws IOException {
        if (uploads.folder(id).isEmpty()) {
            throw unknown();
        }
        return uploads.add(id, name, request.getContentLengthLong(), request.getInputStream());
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String id) throws IOException {
        Upload upload = find(id);
        if (runs.uses(upload.id())) {
            throw new StillNeededException("a run learns from this upload; delete the run first");
        }
        if (trials.uses(upload.id())) {
            throw new StillNeededException("a trial compares with this upload; wait for its end, or cancel it");
        }
        uploads.delete(upload.id());
        return ResponseEntity.noContent().build();
    }

    private Upload find(String id) throws IOException {
        return uploads.find(id).orElseThrow(UploadsController::unknown);
    }

    private static NoSuchUploadException unknown() {
        return new NoSuchUploadException("no upload has this id; those that no run uses are thrown away after a day");
    }
}
