package org.cadenza.studio.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.cadenza.studio.library.songs.SongFiles;
import org.cadenza.studio.library.songs.SongState;
import org.cadenza.studio.library.songs.StoredSong;
import org.cadenza.studio.workshop.songs.EarlySound;
import org.cadenza.studio.workshop.songs.Peaks;
import org.cadenza.studio.workshop.songs.Roll;
import org.cadenza.studio.workshop.songs.SongExports;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A song's sound, notes and pictures. Files can be asked for in ranges, as players do. */
@RestController
@RequestMapping(Api.SONGS + "/{id}")
final class SongFilesController {

    private final SongShelf shelf;
    private final SongFiles files;
    private final SongExports exports;

    SongFilesController(SongShelf shelf, SongFiles files, SongExports exports) {
        this.shelf = shelf;
        this.files = files;
        this.exports = exports;
    }

    /** The recording; of a song in the making, what is played of it already, as a stream that has no ranges. */
    @GetMapping("/audio.wav")
    ResponseEntity<Resource> wav(@PathVariable String id, @RequestParam(required = false) String download)
            throws IOException {
        boolean running = shelf.find(id).state() == SongState.RUNNING;
        Optional<InputStream> early = running ? EarlySound.listen(files, id) : Optional.empty();
        return early.isPresent()
                ? stream(early.get())
                : file(id, "", "wav", download, song -> files.file(id, SongExports.WAV));
    }

    private static ResponseEntity<Resource> stream(InputStream sound) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("audio/wav"))
                .cacheControl(CacheControl.noStore())
                .body(new InputStreamResource(sound));
    }

    @GetMapping("/audio.mp3")
    ResponseEntity<Resource> mp3(@PathVariable String id, @RequestParam(required = false) String download)
            throws IOException {
        return file(id, "", "mp3", download, exports::mp3);
    }

    @GetMapping("/song.mid")
    ResponseEntity<Resource> midi(@PathVariable String id, @RequestParam(required = false) String download)
            throws IOException {
        return file(id, "", "mid", download, song -> files.file(id, SongExports.MIDI));
    }

    @GetMapping("/stems.zip")
    ResponseEntity<Resource> stems(@PathVariable String id, @RequestParam(required = false) String download)
            throws IOException {
        return file(id, " (stems)", "zip", download, exports::zip);
    }

    /** @param number from 1, in the order of the song's parts */
    @GetMapping("/stems/{number}.wav")
    ResponseEntity<Resource> stem(
            @PathVariable String id, @PathVariable int number, @RequestParam(required = false) String download)
            throws IOException {
        return file(id, " " + number, "wav", download, song -> exports.stem(song, number));
    }

    /** Finds or makes a file of a song. */
    private interface Export {
        Path of(StoredSong song) throws IOException;
    }

    /** @param addition to the song's title in the file's name @param download null to play it in the page */
    private ResponseEntity<Resource> file(String id, String addition, String ending, String download, Export export)
            throws IOException {
        StoredSong song = shelf.findDone(id);
        return Download.of(export.of(song), ending, song.title() + addition, download != null);
    }

    @GetMapping("/roll")
    ResponseEntity<Roll> roll(@PathVariable String id) throws IOException {
        shelf.findDone(id);
        return kept(Roll.read(files.file(id, SongExports.MIDI)));
    }

    @GetMapping("/peaks")
    ResponseEntity<Peaks> peaks(@PathVariable String id, @RequestParam(defaultValue = "800") int buckets)
            throws IOException {
        StoredSong song = shelf.findDone(id);
        try {
            return kept(exports.peaks(song, buckets));
        } catch (IllegalArgumentException e) {
            throw BadRequestException.of("buckets", e);
        }
    }

    /** A song's sound and notes never change. */
    private static <T> ResponseEntity<T> kept(T body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .body(body);
    }
}
