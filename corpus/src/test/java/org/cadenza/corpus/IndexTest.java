package org.cadenza.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexTest {

    @TempDir
    Path folder;

    private final Map<String, String> dropped = new TreeMap<>();

    private Index index(String csv) throws IOException {
        Fixtures.write(folder, Map.of("index.csv", Fixtures.text(csv)));
        try (Archive archive = Archives.open(folder)) {
            return Index.of(archive, new Corpus.Sink<>() {
                @Override
                public void keep(Work<Object> work) {}

                @Override
                public void drop(String path, String reason) {
                    dropped.put(path, reason);
                }
            });
        }
    }

    @Test
    void labels_areReadFromTheUsualColumns() throws IOException {
        Index index = index("\uFEFFpath,genre_guess,title,author,key,licence\n"
                + "a.mid,blues-boogie,\"Walk, don't run\",Ann,Gb:maj,CC0\nb.mid,march,,,?,\n");
        assertThat(index.labels("a.mid"))
                .containsOnly(
                        Map.entry("genre", "blues"),
                        Map.entry("title", "Walk, don't run"),
                        Map.entry("composer", "Ann"),
                        Map.entry("key", "Gb major"));
        assertThat(index.labels("b.mid")).containsOnly(Map.entry("genre", "march"));
        assertThat(index.licence("a.mid", "else")).isEqualTo("CC0");
        assertThat(index.licence("b.mid", "else")).isEqualTo("else");
        assertThat(index.labels("unknown.mid")).isEmpty();
        assertThat(dropped).isEmpty();
    }

    @Test
    void brokenIndex_isDroppedAndWhatWasReadIsKept() throws IOException {
        Index index = index("path,title\na.mid,one\nb.mid,\"two" + "x".repeat(20_000_000));
        assertThat(index.knows("a.mid")).isTrue();
        assertThat(dropped).containsOnlyKeys("index.csv");
    }

    @Test
    void licence_isThePaperBesideTheFiles() throws IOException {
        Map<String, byte[]> files = Map.of(
                "LICENSE-one.txt", new byte[1],
                "LICENSE-two.txt", new byte[1],
                "README.md", Fixtures.text("licence"),
                "one/a.mid", new byte[1]);
        try (Archive archive = Archives.open(Fixtures.write(folder, files))) {
            FolderLabels labels = new FolderLabels(archive);
            assertThat(labels.licence("one/a.mid")).isEqualTo("see LICENSE-one.txt");
            assertThat(labels.licence("three/a.mid")).isEqualTo("see LICENSE-one.txt, LICENSE-two.txt");
        }
    }

    @Test
    void licence_inAReadmesSection_isQuoted() throws IOException {
        String readme = "# Tunes\n\nOld ones.\n\n## Licence\n\nCC BY 4.0, by\nsomebody.\n\n## Flaws\n\nNone.\n";
        Map<String, byte[]> files =
                Map.of("README.md", Fixtures.text(readme), "LICENSE", new byte[1], "a.mid", new byte[1]);
        try (Archive archive = Archives.open(Fixtures.write(folder, files))) {
            assertThat(new FolderLabels(archive).licence("a.mid")).isEqualTo("CC BY 4.0, by somebody.");
        }
    }

    @Test
    void genre_isTheInnermostFolderThatNamesOne() throws IOException {
        try (Archive archive = Archives.open(folder)) {
            FolderLabels labels = new FolderLabels(archive);
            assertThat(labels.labels("Jazz/Metal/x/a.mid")).containsEntry("genre", "rock");
            assertThat(labels.labels("Sea Shanties/a.mid")).containsEntry("genre", "sea shanties");
            assertThat(labels.labels("a.mid")).isEmpty();
            assertThat(labels.licence("a.mid")).isEqualTo("not stated");
        }
    }
}
