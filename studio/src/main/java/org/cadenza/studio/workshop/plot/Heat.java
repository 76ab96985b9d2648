package org.cadenza.studio.workshop.plot;

/** Colours from cold to hot that grow evenly lighter: eleven stops of the map "magma" (van der Walt and Smith, 2015). */
final class Heat {

    private static final int[] STOPS = {
        0x000004, 0x140E36, 0x3B0F70, 0x641A80, 0x8C2981, 0xB73779, 0xDE4968, 0xF7705C, 0xFE9F6D, 0xFECF92, 0xFCFDBF
    };

    private Heat() {}

    /** The colour of {@code heat}, 0 to 1; beyond is cut off. */
    static int rgb(double heat) {
        double place = Math.max(0, Math.min(1, heat)) * (STOPS.length - 1);
        int below = Math.min(STOPS.length - 2, (int) place);
        double share = place - below;
        int rgb = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int low = STOPS[below] >> shift & 0xFF;
            int high = STOPS[below + 1] >> shift & 0xFF;
            rgb |= (int) Math.round(low + share * (high - low)) << shift;
        }
        return rgb;
    }
}
