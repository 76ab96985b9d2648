package org.cadenza.studio.web;

import org.cadenza.studio.library.Library;
import org.cadenza.studio.workshop.songs.RecipeView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How a song was made, and from what. */
@RestController
final class RecipeController {

    private final SongShelf shelf;
    private final Library library;

    RecipeController(SongShelf shelf, Library library) {
        this.shelf = shelf;
        this.library = library;
    }

    @GetMapping(Api.SONGS + "/{id}/recipe")
    RecipeView recipe(@PathVariable String id) {
        return RecipeView.of(shelf.findDone(id), library);
    }
}
