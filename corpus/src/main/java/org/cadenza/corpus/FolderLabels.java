package org.cadenza.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cadenza.music.score.Genre;

/** What can be told of a file from where it lies: the genre from its folders, the licence from the papers beside it. */
public final class FolderLabels {

    private static final String NOT_STATED = "not stated";
    private static final List<String> PAPERS = List.of("license", "licence", "copying", "copyright", "readme");

    /** A README's section on the licence: its first paragraph. */
    private static final Pattern SECTION = Pattern.compile("(?mi)^#+ *licen[cs]e *\\n\\s*((?:[^#\\s].*\\n?)+)");

    private static final int LONGEST_QUOTE = 400;

    private final List<String> papers;
    private final Optional<String> quote;

    public FolderLabels(Archive archive) {
        papers = papers(archive);
        quote = archive.paths().stream()
                .filter(path -> path.toLowerCase(Locale.ROOT).matches("readme(\\.md|\\.txt)?"))
                .flatMap(path -> quote(text(archive, path)).stream())
                .findFirst();
    }

    private static Optional<String> quote(String text) {
        Matcher section = SECTION.matcher(text);
        return section.find()
                ? Optional.of(section.group(1).strip().replaceAll("\\s+", " ")).filter(q -> q.length() <= LONGEST_QUOTE)
                : Optional.empty();
    }

    /** The papers at the top of the archive that are of the best kind there is: licences, else READMEs that name one. */
    private static List<String> papers(Archive archive) {
        List<String> all = archive.paths().stream()
                .filter(path -> !path.contains("/") && rank(path) < PAPERS.size())
                .filter(path -> rank(path) < PAPERS.size() - 1 || speaksOfLicence(archive, path))
                .toList();
        int best = all.stream().mapToInt(FolderLabels::rank).min().orElse(0);
        return all.stream().filter(path -> rank(path) == best).toList();
    }

    private static int rank(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        int rank = 0;
        while (rank < PAPERS.size() && !name.startsWith(PAPERS.get(rank))) {
            rank++;
        }
        return rank;
    }

    private static boolean speaksOfLicence(Archive archive, String path) {
        String text = text(archive, path).toLowerCase(Locale.ROOT);
        return text.contains("licence") || text.contains("license") || text.contains("public domain");
    }

    /** What stands in a paper; nothing where it cannot be read. */
    private static String text(Archive archive, String path) {
        try {
            return new String(archive.bytes(path), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /**
     * What a README's section on the licence says; else {@code "see LICENSE.txt"}, of several papers the one that names
     * the file's top folder; else "not stated".
     */
    public String licence(String path) {
        if (quote.isPresent()) {
            return quote.get();
        }
        String folder = path.replaceFirst("/.*", "").toLowerCase(Locale.ROOT);
        List<String> own = papers.stream()
                .filter(paper -> paper.toLowerCase(Locale.ROOT).contains("-" + folder))
                .toList();
        List<String> named = own.isEmpty() ? papers : own;
        return named.isEmpty() ? NOT_STATED : "see " + String.join(", ", named);
    }

    /** The genre that a folder on the way to {@code path} names: the innermost one that we know, else the outermost. */
    public Map<String, String> labels(String path) {
        List<String> folders = List.of(path.split("/"));
        if (folders.size() < 2) {
            return Map.of();
        }
        for (int i = folders.size() - 2; i >= 0; i--) {
            Optional<Genre> genre = Genre.find(folders.get(i));
            if (genre.isPresent()) {
                return Map.of(Labels.GENRE, genre.get().label());
            }
        }
        return Map.of(Labels.GENRE, Index.genre(folders.get(0)));
    }
}
