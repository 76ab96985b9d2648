package org.cadenza.studio.workshop.inspection;

import org.cadenza.music.audio.Clip;
import org.cadenza.music.audio.Tags;
import org.cadenza.music.dsp.Loudness;
import org.cadenza.music.dsp.TruePeak;

/** Puts the contents of an audio file into plain values. */
final class AudioInspector {

    private AudioInspector() {}

    static AudioContents contents(String name, Clip clip, Tags tags) {
        return new AudioContents(
                name,
                "audio",
                tags.title(),
                tags.genre(),
                tags.comment(),
                clip.seconds(),
                clip.sampleRate(),
                clip.channels().length,
                clip.frames(),
                level(Loudness.integrated(clip)),
                level(TruePeak.decibels(clip)));
    }

    private static double level(double decibels) {
        return Math.max(AudioContents.SILENCE, Math.round(decibels * 100) / 100.0);
    }
}
