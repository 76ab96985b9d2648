package org.cadenza.studio.web;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadenza.studio.library.songs.SongQuery;
import org.cadenza.studio.library.songs.SongState;
import org.cadenza.studio.library.songs.Songs;
import org.cadenza.studio.library.songs.StoredSong;
import org.cadenza.studio.workshop.Unknown;
import org.cadenza.studio.workshop.UnknownNameException;
import org.cadenza.studio.workshop.songs.Derivation;
import org.cadenza.studio.workshop.songs.SongQueue;
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

/** Orders songs, lists them and changes what is said of them. */
@RestController
@RequestMapping(Api.SONGS)
final class SongsController {

    private final Songs songs;
    private final SongShelf shelf;
    private final SongQueue queue;
    private final SongChanges changes;

    SongsController(Songs songs, SongShelf shelf, SongQueue queue, SongChanges changes) {
        this.songs = songs;
        this.shelf = shelf;
        this.queue = queue;
        this.changes = changes;
    }

    /** @param total songs found, whatever the limit */
    record SongList(List<SongView> songs, long total) {}

    /** @param kind another, like-this, longer or loop */
    record More(String kind) {}

    @PostMapping
    ResponseEntity<SongView> order(@RequestBody(required = false) SongRequest request) throws IOException {
        SongRequest asked = request == null ? SongRequest.OPEN : request;
        try {
            return accepted(queue.order(asked.order(), Optional.empty()));
        } catch (UnknownNameException e) {
            throw BadRequestException.of("model", e);
        }
    }

    @PostMapping("/{id}/more")
    ResponseEntity<SongView> more(@PathVariable String id, @RequestBody More more) throws IOException {
        StoredSong song = shelf.find(id);
        Derivation kind;
        try {
            kind = Derivation.named(more.kind());
        } catch (IllegalArgumentException e) {
            throw BadRequestException.of("kind", e);
        }
        return accepted(queue.derive(song, kind));
    }

    @PostMapping("/{id}/again")
    ResponseEntity<SongView> again(@PathVariable String id) throws IOException {
        return accepted(queue.derive(shelf.find(id), Derivation.AGAIN));
    }

    private ResponseEntity<SongView> accepted(StoredSong song) {
        return ResponseEntity.accepted()
                .location(URI.create(Api.SONGS + "/" + song.id()))
                .body(shelf.view(song));
    }

    @GetMapping
    SongList list(
            @RequestParam Optional<String> search,
            @RequestParam Optional<String> state,
            @RequestParam Optional<Boolean> favourite,
            @RequestParam(defaultValue = "false") boolean binned,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "50") int limit) {
        SongQuery query = query(search, state.map(SongsController::state), favourite, binned, offset, limit);
        return new SongList(songs.list(query).stream().map(shelf::view).toList(), songs.count(query));
    }

    private static SongQuery query(
            Optional<String> search,
            Optional<SongState> state,
            Optional<Boolean> favourite,
            boolean binned,
            int offset,
            int limit) {
        try {
            return new SongQuery(search, state, favourite, binned, offset, limit);
        } catch (IllegalArgumentException e) {
            throw BadRequestException.of(offset < 0 ? "offset" : "limit", e);
        }
    }

    private static SongState state(String name) {
        List<String> known =
                Arrays.stream(SongState.values()).map(SongState::toString).toList();
        return SongState.find(name)
                .orElseThrow(() -> BadRequestException.of("state", Unknown.name("state", name, known)));
    }

    @GetMapping("/{id}")
    SongView one(@PathVariable String id) {
        return shelf.view(id);
    }

    /** Takes title, favourite and liked; the last may be null, which takes an opinion back. */
    @PatchMapping("/{id}")
    SongView change(@PathVariable String id, @RequestBody Map<String, Object> change) throws IOException {
        changes.apply(shelf.find(id), change);
        return shelf.view(id);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> bin(@PathVariable String id) {
        songs.bin(shelf.find(id).id());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/restore")
    SongView restore(@PathVariable String id) {
        songs.restore(shelf.find(id).id());
        return shelf.view(id);
    }

    @PostMapping("/{id}/cancel")
    SongView cancel(@PathVariable String id) {
        queue.cancel(shelf.find(id));
        return shelf.view(id);
    }
}
