package org.cadenza.corpus.jsb;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cadenza.corpus.Archive;
import org.cadenza.corpus.Corpus;
import org.cadenza.corpus.EachFile;
import org.cadenza.corpus.Labels;
import org.cadenza.corpus.Work;
import org.cadenza.music.score.Genre;
import org.cadenza.music.score.Piece;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The JSB chorales; of several grids of the same music the finest is read. */
public final class JsbChorales implements Corpus<Piece> {

    /** Known files, best first, and their grid in steps per quarter note. */
    private static final Map<String, Integer> GRIDS = grids();

    private static Map<String, Integer> grids() {
        Map<String, Integer> grids = new LinkedHashMap<>();
        grids.put("jsb16thseparated.json", 4);
        grids.put("jsb-chorales-16th.json", 4);
        grids.put("jsb-chorales-8th.json", 2);
        grids.put("jsb-chorales-quarter.json", 1);
        return grids;
    }

    @Override
    public Card card() {
        return new Card(
                "jsb",
                "Four-part chorales by J. S. Bach, split into train and valid by the set itself",
                "Jsb16thSeparated.json or jsb-chorales-{16th,8th,quarter}.json",
                "none stated; the music is in the public domain",
                "no licence text for the encodings",
                "N. Boulanger-Lewandowski et al., ICML 2012; C.-Z. A. Huang, JSB-Chorales-dataset");
    }

    @Override
    public Class<Piece> item() {
        return Piece.class;
    }

    @Override
    public boolean recognises(Archive archive) {
        return grid(archive).isPresent();
    }

    private static Optional<String> grid(Archive archive) {
        return GRIDS.keySet().stream()
                .flatMap(name ->
                        archive.paths().stream().filter(path -> fileName(path).equals(name)))
                .findFirst();
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public void read(Archive archive, Sink<Piece> sink) {
        grid(archive).ifPresent(path -> {
            Map<String, List<int[][]>> splits;
            try {
                splits = JsonMapper.shared().readValue(archive.bytes(path), new TypeReference<>() {});
            } catch (IOException e) {
                sink.drop(path, EachFile.reason(path, e));
                return;
            } catch (JacksonException e) {
                sink.drop(path, "is not {split: [piece: [step: [pitches]]]}: " + e.getOriginalMessage());
                return;
            }
            int stepsPerQuarter = GRIDS.get(fileName(path));
            splits.forEach((split, pieces) -> readSplit(path, split, pieces, stepsPerQuarter, sink));
        });
    }

    private void readSplit(String path, String split, List<int[][]> pieces, int stepsPerQuarter, Sink<Piece> sink) {
        for (int i = 0; pieces != null && i < pieces.size(); i++) {
            String name = String.format(Locale.ROOT, "%s#%s-%03d", path, split, i);
            try {
                Piece piece = PitchGrid.piece("Chorale " + split + " " + i, pieces.get(i), stepsPerQuarter);
                sink.keep(new Work<>(name, piece, labels(split), card().licence()));
            } catch (IllegalArgumentException | NullPointerException e) {
                sink.drop(name, EachFile.reason(name, e));
            }
        }
    }

    private static Map<String, String> labels(String split) {
        return Map.of(
                Labels.GENRE,
                Genre.HYMN.label(),
                Labels.COMPOSER,
                "Johann Sebastian Bach",
                Labels.SPLIT,
                split,
                Labels.TEMPO,
                Labels.UNSTATED);
    }
}
