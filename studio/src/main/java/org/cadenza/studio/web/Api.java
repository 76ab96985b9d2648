package org.cadenza.studio.web;

/** Where version 1 of the API begins. */
final class Api {

    static final String BASE = "/api/v1";

    static final String SONGS = BASE + "/songs";

    static final String UPLOADS = BASE + "/uploads";

    static final String LIBRARY = BASE + "/library";

    static final String RUNS = BASE + "/runs";

    static final String TRIALS = BASE + "/trials";

    static final String DRUMS = BASE + "/drums";

    static final String MELODIES = BASE + "/melodies";

    static final String TEXTS = BASE + "/texts";

    private Api() {}
}
