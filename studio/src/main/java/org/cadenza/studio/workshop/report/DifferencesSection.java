package org.cadenza.studio.workshop.report;

import java.util.Comparator;
import java.util.List;

/** Where composed music is furthest from real music, said in numbers. */
final class DifferencesSection {

    private static final int NAMED = 15;

    private DifferencesSection() {}

    static void write(Findings findings, Markdown page) {
        page.heading(2, "Where it is not like real music");
        for (Composer composer : findings.composers()) {
            List<Difference> all = Difference.all(composer, findings).stream()
                    .sorted(Comparator.comparingDouble(difference -> -Math.abs(difference.size())))
                    .toList();
            if (all.isEmpty()) {
                page.paragraph("No held-out music was given, so nothing can be said.");
                return;
            }
            if (findings.several()) {
                page.heading(3, composer.name());
            }
            page.paragraph("Of " + all.size() + " means that can be compared (genre by metric, at least "
                    + Difference.FEWEST + " held-out pieces), "
                    + all.stream().filter(Difference::large).count() + " lie more than " + Difference.LARGE
                    + " standard deviations from real music, which is called a large difference. The furthest are:");
            page.list(all.stream().limit(NAMED).map(Difference::sentence).toList());
        }
    }
}
