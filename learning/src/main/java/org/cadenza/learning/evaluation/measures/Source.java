package org.cadenza.learning.evaluation.measures;

/** Who defined a measure. */
public enum Source {
    C_RNN_GAN(
            "C-RNN-GAN",
            "Mogren, \"C-RNN-GAN: continuous recurrent neural networks with adversarial training\" (2016), and its"
                    + " midi_statistics.py. As published: drums are tones, tones stand track after track."),
    MUSPY("muspy", "Dong et al., \"MusPy: a toolkit for symbolic music generation\" (2020)."),
    MUSEGAN(
            "MuseGAN",
            "Dong et al., \"MuseGAN: multi-track sequential generative adversarial networks\" (2018). As published: chroma"
                    + " adds seven neighbouring pitches up, not octaves."),
    MGEVAL(
            "mgeval",
            "Yang and Lerch, \"On the evaluation of generative models in music\" (2018). Of all pitched parts, where"
                    + " mgeval looks at one.");

    private final String title;
    private final String citation;

    Source(String title, String citation) {
        this.title = title;
        this.citation = citation;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** The paper, and what to know of how we read it. */
    public String citation() {
        return citation;
    }
}
