package org.cadenza.studio.web;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.studio.library.drums.StoredPattern;
import org.cadenza.studio.library.drums.StoredPatterns;
import org.cadenza.studio.library.songs.NewSong;
import org.cadenza.studio.workshop.drums.SavedOrder;
import org.cadenza.studio.workshop.drums.SavedPatterns;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Drum patterns that were kept. */
@RestController
@RequestMapping(SavedPatternsController.SAVED)
final class SavedPatternsController {

    static final String SAVED = Api.DRUMS + "/saved";

    private final StoredPatterns stored;
    private final SavedPatterns saved;

    SavedPatternsController(StoredPatterns stored, SavedPatterns saved) {
        this.stored = stored;
        this.saved = saved;
    }

    /** A pattern in a list. */
    record Entry(String id, String name, double bpm, String genre, Instant created, Instant binned) {

        static Entry of(StoredPattern pattern) {
            return new Entry(
                    pattern.id(),
                    pattern.name(),
                    pattern.bpm(),
                    pattern.genre().orElse(null),
                    pattern.created(),
                    pattern.binned().orElse(null));
        }
    }

    /** Patterns, the newest first. */
    record Entries(List<Entry> patterns) {}

    /** What may be changed of a pattern. */
    record Change(String name) {}

    @PostMapping
    ResponseEntity<Entry> save(@RequestBody SavedOrder order) throws IOException {
        StoredPattern pattern = saved.save(order);
        return ResponseEntity.created(URI.create(SAVED + "/" + pattern.id())).body(Entry.of(pattern));
    }

    @GetMapping
    Entries list(@RequestParam(defaultValue = "false") boolean binned) {
        return new Entries(stored.list(binned).stream().map(Entry::of).toList());
    }

    @GetMapping("/{id}")
    Map<String, Object> one(@PathVariable String id) {
        return saved.all(find(id));
    }

    @PatchMapping("/{id}")
    Entry change(@PathVariable String id, @RequestBody Change change) {
        saved.rename(find(id).id(), change.name());
        return Entry.of(find(id));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> bin(@PathVariable String id) {
        stored.bin(find(id).id());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/restore")
    Entry restore(@PathVariable String id) throws IOException {
        stored.restore(find(id).id());
        return Entry.of(find(id));
    }

    private StoredPattern find(String id) {
        return Optional.of(id)
                .filter(NewSong::isId)
                .flatMap(stored::find)
                .orElseThrow(
                        () -> new NoSuchPatternException("no saved pattern has this id; GET " + SAVED + " lists them"));
    }
}
