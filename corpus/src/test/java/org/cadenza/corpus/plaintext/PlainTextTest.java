package org.cadenza.corpus.plaintext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cadenza.corpus.Fixtures;
import org.cadenza.corpus.Fixtures.Reading;
import org.cadenza.corpus.Work;
import org.cadenza.music.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainTextTest {

    @TempDir
    Path folder;

    @Test
    void text_thatStandsAlone_isCutBeforeItsLastTenth() throws IOException {
        Path file = Files.writeString(folder.resolve("notes"), "12345678🎵\n");

        List<Work<Text>> works = Reading.of(new PlainText(), file).works();

        assertThat(works).extracting(work -> work.item().content()).containsExactly("12345678🎵", "\n");
        assertThat(works).extracting(work -> work.labels().get("split")).containsExactly("train", "valid");
    }

    @Test
    void texts_longAndShort_areCutAndWhole() throws IOException {
        String line = "a line of a long text\n";
        Path texts = Fixtures.write(
                folder, Map.of("long.txt", Fixtures.text(line.repeat(1000)), "short.txt", Fixtures.text(line)));

        assertThat(Reading.of(new PlainText(), texts).works())
                .extracting(Work::path, work -> work.item().content().length())
                .containsExactly(tuple("long.txt", 19_800), tuple("long.txt#end", 2_200), tuple("short.txt", 22));
    }

    @Test
    void book_ofAbc_isTakenTuneByTuneWithoutComments() throws IOException {
        String book = "% a book\n\nX: 1\nT:The One\n% by ear\nK:G\nGAB|\n\nX:2\nT:The Other\nK:D\ndef|\n";
        Path texts = Fixtures.write(folder, Map.of("book.abc", Fixtures.text(book)));

        List<Work<Text>> tunes = Reading.of(new PlainText(), texts).works();

        assertThat(tunes)
                .extracting(Work::path, work -> work.labels().get("title"))
                .containsExactly(tuple("book.abc#1", "The One"), tuple("book.abc#2", "The Other"));
        assertThat(tunes.get(0).item().content()).isEqualTo("X: 1\nT:The One\nK:G\nGAB|\n\n");
    }

    @Test
    void file_thatIsNotText_isDroppedWithItsByte() throws IOException {
        Path texts = Fixtures.write(
                folder, Map.of("a.txt", new byte[] {'a', (byte) 0xFF}, "b.txt", Fixtures.text("fine\n".repeat(3))));

        assertThat(Reading.of(new PlainText(), texts).dropped().get("a.txt")).startsWith("byte 1: is not UTF-8");
    }
}
