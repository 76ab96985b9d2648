package org.cadenza.studio.workshop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cadenza.corpus.Labels;
import org.cadenza.corpus.Split;
import org.cadenza.corpus.Work;
import org.cadenza.corpus.prepare.Prepared;

/** Reads a data set and tells what is in it, file by file. Learning from it later needs not read it again. */
public final class Prepare {

    private Prepare() {}

    /**
     * A file that can be learned from.
     *
     * @param side {@code "train"} or {@code "held out"}
     * @param labels what is known of it; those named under {@code derived} were computed from the music
     */
    public record KeptFile(String path, String side, Map<String, String> labels, String licence) {}

    /**
     * What a data set holds.
     *
     * @param format how it was read
     * @param item what each file became: {@code "LeadSheet"}, {@code "Piece"} ...
     * @param sha256 over all its material
     * @param genres files by genre; those without one under the empty name
     * @param remark what to know about the preparation itself, or empty
     */
    public record PreparedSet(
            String name,
            String format,
            String item,
            String licence,
            String flag,
            String sha256,
            List<KeptFile> kept,
            List<DroppedFile> dropped,
            Map<String, Integer> genres,
            String remark) {}

    /**
     * Prepares the folder or zip at {@code path}. Bad files are listed, never thrown.
     *
     * @param format one of {@link DataSets#formats}, or empty to recognise it
     * @throws IllegalArgumentException if the format is unknown
     * @throws org.cadenza.music.MaterialException if there is no data set, or nobody recognises it
     */
    public static PreparedSet prepare(Path path, Optional<String> format, Progress progress) {
        Prepared<?> prepared = DataSets.prepare(path, format, progress);
        String name = DataSets.name(path);
        List<KeptFile> kept = new ArrayList<>();
        for (Split side : Split.values()) {
            for (Work<?> work : prepared.works(side)) {
                String sideName = side.name().toLowerCase(Locale.ROOT).replace('_', ' ');
                kept.add(new KeptFile(work.path(), sideName, work.labels(), work.licence()));
            }
        }
        return new PreparedSet(
                name,
                prepared.card().name(),
                prepared.item().getSimpleName(),
                prepared.card().licence(),
                prepared.card().flag(),
                prepared.sha256(),
                kept,
                prepared.dropped().stream()
                        .map(each -> new DroppedFile(name, each.path(), each.reason()))
                        .toList(),
                prepared.counts(Labels.GENRE),
                prepared.remark());
    }
}
