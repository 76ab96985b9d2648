package org.cadenza.families.melodyrnn;

/** Configurations by name, for tests. */
final class MelodyRnnPresets {

    private MelodyRnnPresets() {}

    static MelodyRnnConfig config(String preset) {
        return new MelodyRnnFamily().presets().named(preset).config();
    }
}
