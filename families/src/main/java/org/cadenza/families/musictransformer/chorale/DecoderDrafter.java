package org.cadenza.families.musictransformer.chorale;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.cadenza.learning.Seed;
import org.cadenza.learning.partwriting.ChoraleDrafter;
import org.cadenza.learning.partwriting.ChoralePlan;
import org.cadenza.learning.representation.chorale.ChoraleGrid;
import org.cadenza.learning.representation.chorale.Voice;
import org.cadenza.learning.sampling.Continuation;
import org.cadenza.learning.sampling.Sampler;
import org.cadenza.learning.sampling.Sampling;
import org.cadenza.learning.sampling.StepModel;

/** Drafts chorales from a decoder's predictions: nobody rests, nobody leaves the voice's range or crosses the one above. */
public final class DecoderDrafter implements ChoraleDrafter {

    /** Without the unlikeliest fiftieth: of a thousand tokens one that does not belong is one too many. */
    private static final double TOP = 0.98;

    private final ChoraleLanguage language = new ChoraleLanguage();
    private final StepModel model;

    /** @param model of {@link ChoraleCodec}'s language */
    public DecoderDrafter(StepModel model) {
        this.model = model;
    }

    /** @throws IllegalArgumentException if the beginning has pitches that the language lacks */
    @Override
    public ChoraleGrid draft(ChoralePlan plan, Optional<ChoraleGrid> begun, Seed seed, BooleanSupplier cancelled) {
        int[] conditions = new int[language.conditions()];
        conditions[ChoraleLanguage.MODE] = plan.key().mode().ordinal() + 1;
        conditions[ChoraleLanguage.TONIC] = plan.key().tonic() + 1;
        conditions[ChoraleLanguage.LENGTH] = plan.steps() / ChoraleGrid.STEPS_PER_QUARTER;
        Sampling sampling = Sampling.plain().withTemperature(plan.temperature()).withTopP(TOP);
        Choir choir = new Choir(cancelled);
        Continuation stream = new Continuation(
                model, language, language.reader(conditions), new Sampler(sampling, seed.random()), choir);
        begun.ifPresent(grid -> stream.force(language.tokens(grid, 0)));
        return language.grid(stream.drawAll(Integer.MAX_VALUE, choir));
    }

    /** Knows what the step's voices sing already, and keeps the next one below them. */
    private final class Choir implements Continuation.Listener, Continuation.Guide {

        private final BooleanSupplier cancelled;
        private final int[] now = new int[ChoraleGrid.VOICES];
        private int voice;

        Choir(BooleanSupplier cancelled) {
            this.cancelled = cancelled;
        }

        @Override
        public void token(int token) {
            now[voice] = language.pitch(token);
            voice = (voice + 1) % now.length;
        }

        @Override
        public boolean cancelled() {
            return cancelled.getAsBoolean();
        }

        @Override
        public void narrow(boolean[] allowed) {
            Voice range = Voice.values()[voice];
            int ceiling = range.highest();
            for (int above = 0; above < voice; above++) {
                ceiling = now[above] == ChoraleGrid.REST ? ceiling : Math.min(ceiling, now[above]);
            }
            ceiling = Math.max(ceiling, range.lowest());
            for (int token = 0; token < allowed.length; token++) {
                int pitch = language.pitch(token);
                allowed[token] &= pitch >= range.lowest() && pitch <= ceiling;
            }
        }
    }
}
