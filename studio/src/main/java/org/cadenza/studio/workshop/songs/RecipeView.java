package org.cadenza.studio.workshop.songs;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cadenza.learning.CheckpointException;
import org.cadenza.learning.Json;
import org.cadenza.learning.ModelCard;
import org.cadenza.learning.Recipe;
import org.cadenza.studio.library.Library;
import org.cadenza.studio.library.songs.StoredSong;
import org.cadenza.studio.workshop.Drummed;
import org.cadenza.studio.workshop.Originality;

/**
 * How a song was made, and what its model learned from.
 *
 * @param cardSha256 of the model's card, hexadecimal
 * @param controls all settings, drawn ones included
 * @param version of the program
 * @param originality what its melody shares with what the model learned from; empty where the model did not tell
 * @param data what the model and the drummer learned from; empty where they have gone or changed since
 */
public record RecipeView(
        String model,
        String family,
        String cardSha256,
        Map<String, String> controls,
        long seed,
        String version,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Originality> originality,
        List<Data> data) {

    /** A data set. @param flag what to be careful of, or empty */
    public record Data(String name, String licence, String flag) {}

    /** @throws IllegalArgumentException if the song was not made yet */
    public static RecipeView of(StoredSong song, Library library) {
        Recipe recipe = Json.read(
                song.recipe().orElseThrow(() -> new IllegalArgumentException("the song has no recipe yet")),
                Recipe.class,
                "the recipe");
        String[] names = recipe.model().split("/", 2);
        return new RecipeView(
                names[1],
                names[0],
                recipe.cardSha256(),
                recipe.controls().values(),
                recipe.seed(),
                recipe.version(),
                song.originality().map(Originality::read),
                data(recipe, library));
    }

    private static List<Data> data(Recipe recipe, Library library) {
        Stream<Data> composer = data(library, recipe.model(), recipe.cardSha256());
        Stream<Data> drummer =
                Drummed.in(recipe).stream().flatMap(each -> data(library, each.model(), each.cardSha256()));
        return Stream.concat(composer, drummer).distinct().toList();
    }

    private static Stream<Data> data(Library library, String familyAndName, String sha256) {
        try {
            return library.find(familyAndName.split("/", 2)[1])
                    .filter(found -> found.cardSha256().equals(sha256))
                    .map(found -> data(found.card()).toList().stream())
                    .orElse(Stream.empty());
        } catch (CheckpointException e) {
            return Stream.empty();
        }
    }

    private static Stream<Data> data(ModelCard card) {
        return Stream.concat(
                card.foundation().stream().flatMap(RecipeView::data),
                card.data().stream().map(set -> new Data(set.name(), set.licence(), set.flag())));
    }
}
