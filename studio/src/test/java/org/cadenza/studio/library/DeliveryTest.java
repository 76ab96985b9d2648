package org.cadenza.studio.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTest {

    @TempDir
    private Path folder;

    @Test
    void deliver_twoDrafts_leavesBothAndNothingElse() throws IOException {
        try (Delivery delivery = new Delivery()) {
            Files.writeString(delivery.draft(folder.resolve("a.wav")), "sound");
            Files.writeString(delivery.draft(folder.resolve("a.mid")), "paper");
            delivery.deliver();
        }
        assertThat(names()).containsExactly("a.mid", "a.wav");
        assertThat(folder.resolve("a.wav")).hasContent("sound");
    }

    @Test
    void close_withoutDeliver_leavesWhatWasThere() throws IOException {
        Files.writeString(folder.resolve("a.wav"), "old");
        try (Delivery delivery = new Delivery()) {
            Files.writeString(delivery.draft(folder.resolve("a.wav")), "half");
        }
        assertThat(names()).containsExactly("a.wav");
        assertThat(folder.resolve("a.wav")).hasContent("old");
    }

    @Test
    void deliver_oneDraftNeverWritten_deliversNone() throws IOException {
        try (Delivery delivery = new Delivery()) {
            Files.writeString(delivery.draft(folder.resolve("a.wav")), "sound");
            delivery.draft(folder.resolve("a.mid"));
            assertThatThrownBy(delivery::deliver).isInstanceOf(NoSuchFileException.class);
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void draft_ofAnyFile_keepsItsEndingAndFolder() throws Exception {
        Path draft = new Delivery().draft(folder.resolve("song.flac"));
        assertThat(draft.getParent()).isEqualTo(folder);
        assertThat(draft.toString()).endsWith(".flac");
    }

    @Test
    void checkPlace_folderMissing_namesIt() {
        Path missing = folder.resolve("no such").resolve("song.wav");
        assertThatThrownBy(() -> Delivery.checkPlace(missing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(missing.getParent().toString());
    }

    @Test
    void checkPlace_folderItself_isRefused() {
        assertThatThrownBy(() -> Delivery.checkPlace(folder)).hasMessageContaining("is a folder");
    }

    // What Ctrl-C does: the JVM is told to end while a file is half written.
    @Test
    void program_stoppedFromOutside_leavesNoHalfFile() throws Exception {
        stopWhileItWrites(HalfWriter.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void program_stoppedWhileItWritesOn_completesTheFile() throws Exception {
        stopWhileItWrites(SlowWriter.class);
        assertThat(names()).containsExactly("song.wav");
        assertThat(folder.resolve("song.wav")).hasContent("half and half");
    }

    private void stopWhileItWrites(Class<?> writer) throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        writer.getName(),
                        folder.resolve("song.wav").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(program.inputReader().readLine()).isEqualTo("half written");
        assertThat(names()).hasSize(1);
        program.destroy();
        assertThat(program.waitFor()).isNotZero();
    }

    /** Writes half a file, says so, and waits to be stopped. */
    static final class HalfWriter {
        public static void main(String[] arguments) throws Exception {
            try (Delivery delivery = new Delivery()) {
                Files.writeString(delivery.draft(Path.of(arguments[0])), "half");
                System.out.println("half written");
                new CountDownLatch(1).await();
            }
        }
    }

    /** Writes half a file, says so, and writes the other half until long after it was told to stop. */
    static final class SlowWriter {
        public static void main(String[] arguments) throws Exception {
            CountDownLatch told = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(told::countDown));
            try (Delivery delivery = new Delivery()) {
                Path draft = delivery.draft(Path.of(arguments[0]));
                Files.writeString(draft, "half");
                System.out.println("half written");
                told.await();
                Thread.sleep(500);
                Files.writeString(draft, "half and half");
                delivery.deliver();
            }
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
