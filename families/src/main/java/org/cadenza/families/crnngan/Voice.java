package org.cadenza.families.crnngan;

import org.cadenza.learning.nn.Tensor;

/** How the player's thoughts become events. */
interface Voice {

    /**
     * Events.
     *
     * @param thoughts of the last LSTM, [batch, events, width]
     * @param noise [batch, events, noise]
     * @param temperature of choices, above 0
     * @return [batch, events, numbers]
     */
    Tensor speak(Tensor thoughts, Tensor noise, double temperature);

    /** What it costs that {@code events} came, a scalar. @param noise {@code [batch, events, noise]}, and other noise */
    Tensor surprise(Tensor thoughts, Tensor events, Tensor noise, Tensor otherNoise);
}
