package org.cadenza.studio.web;

import java.util.List;
import java.util.Optional;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.songs.Songs;
import org.cadenza.studio.workshop.songs.Choices;
import org.cadenza.studio.workshop.songs.Suggestions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be asked, and what might be. */
@RestController
@RequestMapping(Api.BASE)
final class ChoicesController {

    private final Library library;
    private final Songs songs;

    ChoicesController(Library library, Songs songs) {
        this.library = library;
        this.songs = songs;
    }

    /** A name for a song. */
    record Title(String title) {}

    @GetMapping("/choices")
    Choices choices() {
        return Choices.of(library);
    }

    @GetMapping("/suggestions/title")
    Title title(@RequestParam Optional<String> mood, @RequestParam Optional<Long> seed) {
        try {
            return new Title(Suggestions.title(mood, seed));
        } catch (IllegalArgumentException e) {
            throw BadRequestException.of("mood", e);
        }
    }

    /** A lean to what was liked, away from what was not. */
    @GetMapping("/suggestions/order")
    SongRequest order() {
        Suggestions.Surprise surprise = Suggestions.surprise(songs);
        return new SongRequest(
                surprise.genre(),
                surprise.mood(),
                null,
                null,
                surprise.tempo(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }
}
